package dev.interlock.compiler.lower;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Phrases;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.number.TimeWords;
import dev.interlock.compiler.number.Whole;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The unit in which a system counts time: the greatest that divides every duration, or the one that the user asks for. Expressions speak
 * of seconds everywhere; what is measured is measured in ticks.
 *
 * @param seconds the length of one tick
 */
record Ticks(BigInteger seconds) {
    static final Ticks OF_A_SECOND = new Ticks(BigInteger.ONE);

    /** Finds the unit by lowering every duration in seconds first. */
    static Ticks of(Model model, LoweringContext inSeconds, Diagnostics diagnostics) {
        Map<Expr, BigInteger> units = new LinkedHashMap<>();
        phrases(model).forEach(phrase -> units.put(phrase, unit(ExprLowering.lower(
                inSeconds, ExprLowering.Moment.NOW, Bindings.NONE, List.of(), phrase).term())));
        if (model.timeUnit().isPresent()) {
            BigInteger asked = model.timeUnit().get();
            units.forEach((phrase, unit) -> warn(phrase, unit, asked, diagnostics));
            return new Ticks(asked);
        }
        BigInteger common = units.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        return common.signum() == 0 || hasFreeDuration(model) ? OF_A_SECOND : new Ticks(common);
    }

    /** A length of time that may be any is any number of seconds: coarser steps would leave out lengths that matter. */
    private static boolean hasFreeDuration(Model model) {
        return model.states().stream().map(StateVariable::type).anyMatch(type -> type instanceof Type.Duration);
    }

    private static List<Expr> phrases(Model model) {
        List<Expr> phrases = new ArrayList<>(Phrases.of(model));
        phrases.addAll(Phrases.told(model.expectations()));
        return phrases;
    }

    private static void warn(Expr phrase, BigInteger unit, BigInteger asked, Diagnostics diagnostics) {
        if (unit.mod(asked).signum() != 0) {
            String to = phrase instanceof Expr.DurationLiteral known
                    ? TimeWords.of(new Ticks(asked).from(known.seconds()).multiply(asked))
                    : "a whole number of times " + TimeWords.of(asked);
            diagnostics.add(Diagnostic.at(phrase.span(), DiagnosticCode.ROUNDED_DURATION,
                            "`" + phrase.span().text() + "` is rounded up to " + to)
                    .hint("leave `time unit` out to count time exactly"));
        }
    }

    /** A number of seconds that divides the term, whatever its value: the greatest that can be told from its form. */
    private static BigInteger unit(Term seconds) {
        if (seconds instanceof Term.Whole constant) {
            return constant.value().abs();
        }
        if (seconds instanceof Term.Current current && current.symbol().domain() instanceof Domain.Times times) {
            return times.low().gcd(times.high());
        }
        if (seconds instanceof Term.Sum sum) {
            return sum.children().stream().map(Ticks::unit).reduce(BigInteger.ZERO, BigInteger::gcd);
        }
        if (seconds instanceof Term.Product product) {
            return unit(product.left()).multiply(unit(product.right()));
        }
        return seconds instanceof Term.IfThenElse choice
                ? unit(choice.whenTrue()).gcd(unit(choice.whenFalse()))
                : BigInteger.ONE;
    }

    /** A number of ticks from a number of seconds; what is not whole is rounded up. */
    Term from(Term inSeconds) {
        if (seconds.equals(BigInteger.ONE)) {
            return inSeconds;
        }
        if (inSeconds instanceof Term.IfThenElse choice) {
            return Terms.ifThenElse(choice.condition(), from(choice.whenTrue()), from(choice.whenFalse()));
        }
        if (inSeconds instanceof Term.Product product && isWhole(product)) {
            return isWhole(product.left())
                    ? Terms.product(from(product.left()), product.right())
                    : Terms.product(product.left(), from(product.right()));
        }
        if (inSeconds instanceof Term.Sum sum && isWhole(sum)) {
            return Terms.sum(sum.children().stream().map(this::from).toList());
        }
        return Terms.negate(Terms.divide(Terms.negate(inSeconds), Terms.whole(seconds)));
    }

    /** Whether it can be told from its form that it is a whole number of ticks. */
    private boolean isWhole(Term inSeconds) {
        if (inSeconds instanceof Term.Product product) {
            return isWhole(product.left()) || isWhole(product.right());
        }
        return inSeconds instanceof Term.Whole constant && constant.value().mod(seconds).signum() == 0
                || inSeconds instanceof Term.Sum sum && sum.children().stream().allMatch(this::isWhole)
                || inSeconds instanceof Term.IfThenElse choice
                        && isWhole(choice.whenTrue()) && isWhole(choice.whenFalse());
    }

    /** The least number of ticks that is no less than so many seconds. */
    BigInteger from(BigInteger inSeconds) {
        return Whole.floorDivide(inSeconds.negate(), seconds).negate();
    }

    Domain upTo(BigInteger most) {
        return new Domain.Times(seconds, BigInteger.ZERO, most);
    }
}
