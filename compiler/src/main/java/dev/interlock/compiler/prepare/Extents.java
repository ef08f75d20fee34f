package dev.interlock.compiler.prepare;

import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each variable can be in the states that are reached (interval analysis, Cousot and Cousot, POPL 1977;
 * constants are taken for constant until a step is found that changes them, as in Wegman and Zadeck, TOPLAS 1991).
 * Together these bounds are an invariant: they hold at the start, and every step from within them leads to within
 * them.
 */
final class Extents {
    /** So often bounds are let grow step by step; from then on by leaps, and in the end without bounds. */
    private static final int PATIENT_ROUNDS = 4;

    private static final int ROUNDS = 12;
    private static final int ROUNDS_BACK = 3;

    private final Stride stride;
    private final Map<Variable, Interval> start;

    private Extents(Stride stride, Map<Variable, Interval> start) {
        this.stride = stride;
        this.start = start;
    }

    /**
     * Bounds of all variables that are no rationals; a condition is 0 or 1. Empty where no run starts.
     *
     * @param acting who may act
     */
    static Optional<Map<Variable, Interval>> of(TransitionSystem system, Collection<Command> acting) {
        return start(system).map(start -> new Extents(new Stride(system, acting), start).settled());
    }

    private static Optional<Map<Variable, Interval>> start(TransitionSystem system) {
        Map<Variable, Interval> anything = new HashMap<>();
        for (Variable variable : system.variables()) {
            if (variable.domain().sort() != Sort.REAL) {
                anything.put(variable, Foresight.whole(variable.domain()));
            }
        }
        return new Supposition().of(system.initial(), anything).map(known -> {
            Map<Variable, Interval> start = new HashMap<>();
            anything.forEach((variable, all) -> start.put(variable, known.get(variable).intersection(all)));
            return start;
        });
    }

    private Map<Variable, Interval> settled() {
        Map<Variable, Interval> bounds = start;
        for (int round = 0; ; round++) {
            Map<Variable, Interval> more = with(start, stride.from(bounds));
            if (isWithin(more, bounds)) {
                return narrowed(bounds, more);
            }
            bounds = round < PATIENT_ROUNDS ? with(bounds, more) : widened(bounds, more, round);
        }
    }

    /**
     * An end that has moved moves on to where a single command would bring it from anywhere, and in the long run to
     * where the domain ends.
     */
    private Map<Variable, Interval> widened(
            Map<Variable, Interval> before, Map<Variable, Interval> after, int round) {
        Map<Variable, Interval> widest = new HashMap<>();
        before.forEach((variable, old) -> widest.put(variable, widest(variable, old, after.get(variable))));
        if (round >= ROUNDS) {
            return widest;
        }
        Map<Variable, List<Interval>> stops = stride.each(widest);
        Map<Variable, Interval> all = new HashMap<>();
        widest.forEach((variable, most) -> all.put(
                variable,
                stopped(
                        before.get(variable).union(after.get(variable)), most,
                        stops.getOrDefault(variable, List.of()))));
        return all;
    }

    private static Interval widest(Variable variable, Interval before, Interval after) {
        Interval grown = before.union(after);
        Interval domain = Foresight.whole(variable.domain());
        Optional<BigInteger> low = grown.low().equals(before.low()) ? before.low() : domain.low();
        Optional<BigInteger> high = grown.high().equals(before.high()) ? before.high() : domain.high();
        return new Interval(low, high);
    }

    private static Interval stopped(Interval grown, Interval most, List<Interval> stops) {
        Interval least = most;
        for (Interval stop : stops) {
            Interval below = new Interval(Optional.empty(), stop.high());
            Interval above = new Interval(stop.low(), Optional.empty());
            for (Interval side : List.of(below, above)) {
                least = grown.within(side) ? least.intersection(side) : least;
            }
        }
        return least;
    }

    /** What is within bounds that are kept is kept too, if only a step leads from it to within it. */
    private Map<Variable, Interval> narrowed(Map<Variable, Interval> kept, Map<Variable, Interval> within) {
        Map<Variable, Interval> bounds = kept;
        Map<Variable, Interval> fewer = within;
        for (int round = 0; round < ROUNDS_BACK; round++) {
            Map<Variable, Interval> next = with(start, stride.from(fewer));
            if (!isWithin(next, fewer)) {
                return bounds;
            }
            bounds = fewer;
            fewer = next;
        }
        return bounds;
    }

    private static Map<Variable, Interval> with(Map<Variable, Interval> some, Map<Variable, Interval> others) {
        Map<Variable, Interval> all = new HashMap<>(some);
        others.forEach((variable, interval) -> all.merge(variable, interval, Interval::union));
        return all;
    }

    private static boolean isWithin(Map<Variable, Interval> some, Map<Variable, Interval> others) {
        return some.entrySet().stream().allMatch(one -> one.getValue().within(others.get(one.getKey())));
    }
}
