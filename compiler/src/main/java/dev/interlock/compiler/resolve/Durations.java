package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How long something is: the durations in phrases such as {@code for 5m} and {@code takes 30s..2m}. They are fixed for a
 * run, so they rest on constants and parameters alone; what of them is known already is worked out here.
 */
final class Durations {
    private final Context context;
    private final Scope scope;

    Durations(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    /** The shortest and the longest that something may take. */
    record Ends(Expr least, Expr most) {}

    /**
     * A duration of more than nothing.
     *
     * @param word the word that it follows
     */
    Optional<Expr> positive(ExprSyntax written, String word) {
        return positiveAt(written, after(word));
    }

    /** @param place in words, where it stands */
    Optional<Expr> positiveAt(ExprSyntax written, String place) {
        return fixed(written, place).filter(d -> isPositive(d, place));
    }

    private static String after(String word) {
        return "what follows `" + word + "`";
    }

    /** Ends of which the second is more than nothing and not less than the first. */
    Optional<Ends> between(ExprSyntax least, ExprSyntax most, String word) {
        Optional<Expr> low = fixed(least, after(word));
        Optional<Expr> high = least.span().equals(most.span()) ? low : fixed(most, after(word));
        return low.flatMap(l -> high.map(h -> new Ends(l, h))).filter(ends -> isBetween(ends, word));
    }

    private boolean isBetween(Ends ends, String word) {
        boolean positive = isPositive(ends.most(), after(word));
        boolean natural = isAtLeast(ends.least(), BigInteger.ZERO) || passes(List.of(ends.least()), v -> seconds(v.get(0)).signum() >= 0, except ->
                notPositive(ends.least().span(), after(word) + " cannot be less than nothing", except));
        return positive && natural && isInOrder(ends, word);
    }

    private boolean isInOrder(Ends ends, String word) {
        Optional<BigInteger> longest = context.intervals().of(ends.least()).high();
        return longest.filter(l -> isAtLeast(ends.most(), l)).isPresent() || passes(
                List.of(ends.least(), ends.most()),
                v -> seconds(v.get(0)).compareTo(seconds(v.get(1))) <= 0,
                except -> Diagnostic.at(
                                ends.least().span().to(ends.most().span()),
                                DiagnosticCode.DURATIONS_OUT_OF_ORDER,
                                "`" + word + "` from " + Constants.words(except.values().get(0)) + " to "
                                        + Constants.words(except.values().get(1)) + " leaves no time at all"
                                        + where(except))
                        .hint("write the shorter time first"));
    }

    private boolean isPositive(Expr duration, String place) {
        return isAtLeast(duration, BigInteger.ONE) || passes(List.of(duration), v -> seconds(v.get(0)).signum() > 0, except ->
                notPositive(duration.span(), place + " must be more than no time at all", except));
    }

    /** Whether that can be told without looking at each case. */
    private boolean isAtLeast(Expr duration, BigInteger seconds) {
        return context.intervals().of(duration).low().filter(low -> low.compareTo(seconds) >= 0).isPresent();
    }

    private static Diagnostic notPositive(Span span, String message, FreeValues.Except except) {
        return Diagnostic.at(
                        span, DiagnosticCode.DURATION_NOT_POSITIVE,
                        message + ", but this is " + Constants.words(except.values().get(0)) + where(except))
                .hint(except.place().isEmpty()
                        ? "give a longer time, or leave the phrase out"
                        : "give the parameter a smaller range");
    }

    private static String where(FreeValues.Except except) {
        return except.place().isEmpty() ? "" : " where " + except.place();
    }

    private interface Report {
        Diagnostic of(FreeValues.Except except);
    }

    private boolean passes(List<Expr> durations, Predicate<List<Constants.Constant>> test, Report report) {
        FreeValues.Outcome outcome = FreeValues.check(durations, test);
        if (outcome instanceof FreeValues.Except except) {
            context.report(report.of(except));
        } else if (outcome instanceof FreeValues.Problem problem) {
            context.expressions().report(problem.problem());
        } else if (outcome instanceof FreeValues.TooMany) {
            context.fail(
                    durations.get(0).span(),
                    DiagnosticCode.TOO_LARGE,
                    "the parameters in this duration have too many values to look at each",
                    "give them smaller ranges, or values");
        }
        return outcome instanceof FreeValues.Always;
    }

    private static BigInteger seconds(Constants.Constant constant) {
        return Constants.number(constant).orElseThrow().numerator();
    }

    private Optional<Expr> fixed(ExprSyntax written, String place) {
        return context.expressions()
                .needed(written, scope, Type.DURATION, place)
                .filter(duration -> isFixed(duration, List.of()))
                .map(this::known);
    }

    private Expr known(Expr duration) {
        return Evaluation.constant(duration).map(value -> value.literal(duration.span())).orElse(duration);
    }

    private boolean isFixed(Expr expr, List<Local> bound) {
        Optional<String> changing = changing(expr, bound);
        changing.ifPresent(name -> context.fail(
                expr.span(),
                DiagnosticCode.DURATION_NOT_FIXED,
                "how long this is must be fixed for a run, but it rests on `" + name + "`",
                "only durations as written, `const` and `param` can stand here"));
        List<Local> inside = new ArrayList<>(bound);
        if (expr instanceof Expr.Quantified quantified) {
            inside.addAll(quantified.binders());
        }
        return changing.isEmpty() && Children.of(expr).stream().allMatch(child -> isFixed(child, inside));
    }

    private Optional<String> changing(Expr expr, List<Local> bound) {
        if (expr instanceof Expr.LocalRef reference && !bound.contains(reference.local())) {
            return Optional.of(reference.local().name());
        }
        if (expr instanceof Expr.LetRef reference) {
            return Optional.of(reference.definition().name());
        }
        return expr instanceof Expr.StateRef reference && !isParameter(reference)
                ? Optional.of(reference.state().name())
                : Optional.empty();
    }

    private boolean isParameter(Expr.StateRef reference) {
        return reference.state().owner().isEmpty()
                && context.names()
                        .symbol(reference.state().name())
                        .filter(symbol -> symbol instanceof Symbol.FreeParameter)
                        .isPresent();
    }
}
