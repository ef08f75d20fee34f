package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What expressions over parameters give, whatever values those of them that are free may have. A mistake in one case out of
 * many is a mistake, so every case is looked at.
 */
final class FreeValues {
    private static final BigInteger MOST = BigInteger.valueOf(200_000);

    private FreeValues() {}

    /** What came of looking at all cases. */
    sealed interface Outcome {}

    record Always() implements Outcome {}

    /** @param place the values of the free parameters, in words; empty where none is free */
    record Except(List<Constants.Constant> values, String place) implements Outcome {}

    record Problem(Evaluation.Problem problem) implements Outcome {}

    /** There are so many cases that nobody could wait for the answer. */
    record TooMany() implements Outcome {}

    /** Whether the values of the expressions pass in each case; the first that does not is told. */
    static Outcome check(List<Expr> expressions, Predicate<List<Constants.Constant>> passes) {
        List<StateVariable> free = expressions.stream().flatMap(FreeValues::parameters).distinct().toList();
        Optional<BigInteger> cases = free.stream()
                .map(variable -> size(variable.type()))
                .reduce(Optional.of(BigInteger.ONE), (a, b) -> a.flatMap(x -> b.map(x::multiply)));
        if (cases.filter(n -> n.compareTo(MOST) <= 0).isEmpty()) {
            return new TooMany();
        }
        return check(expressions, passes, free, new LinkedHashMap<>());
    }

    private static Outcome check(
            List<Expr> expressions,
            Predicate<List<Constants.Constant>> passes,
            List<StateVariable> open,
            Map<StateVariable, Constants.Constant> given) {
        if (open.isEmpty()) {
            return look(expressions, passes, given);
        }
        StateVariable next = open.get(0);
        for (Constants.Constant value : Tuples.values(next.type())) {
            given.put(next, value);
            Outcome outcome = check(expressions, passes, open.subList(1, open.size()), given);
            if (!(outcome instanceof Always)) {
                return outcome;
            }
        }
        return new Always();
    }

    private static Outcome look(
            List<Expr> expressions,
            Predicate<List<Constants.Constant>> passes,
            Map<StateVariable, Constants.Constant> given) {
        List<Constants.Constant> values = new ArrayList<>();
        for (Expr expression : expressions) {
            Evaluation.Outcome outcome = Evaluation.evaluateFor(expression, new IdentityHashMap<>(given));
            if (outcome.problem().isPresent()) {
                return new Problem(outcome.problem().get());
            }
            outcome.value().ifPresent(values::add);
        }
        String place = given.entrySet().stream()
                .map(e -> "`" + e.getKey().name() + "` is " + Constants.words(e.getValue()))
                .collect(Collectors.joining(" and "));
        return passes.test(values) ? new Always() : new Except(values, place);
    }

    private static Stream<StateVariable> parameters(Expr expr) {
        Stream<StateVariable> inside = Children.of(expr).stream().flatMap(FreeValues::parameters);
        return expr instanceof Expr.StateRef reference ? Stream.concat(Stream.of(reference.state()), inside) : inside;
    }

    private static Optional<BigInteger> size(Type type) {
        return type instanceof Type.Duration ? Intervals.of(type).size() : Kinds.size(type);
    }
}
