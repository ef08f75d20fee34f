package dev.interlock.solver.z3;

import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Intervals;
import dev.interlock.compiler.system.Term;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether all numbers in terms are whole and of few bits, while symbols stay inside their domains: then runs can be searched
 * with bits instead of arithmetic.
 */
public final class Finiteness {
    private static final int BITS = 24;

    private Finiteness() {}

    public static boolean of(List<Term> terms) {
        Intervals intervals = new Intervals();
        Set<Term> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Term> open = new ArrayDeque<>(terms);
        while (!open.isEmpty()) {
            Term term = open.pop();
            if (!isFinite(term, intervals)) {
                return false;
            }
            term.children().stream().filter(seen::add).forEach(open::push);
        }
        return true;
    }

    private static boolean isFinite(Term term, Intervals intervals) {
        return switch (term.sort()) {
            case BOOL -> true;
            case INT -> width(intervals.of(term)).filter(width -> width <= BITS).isPresent();
            case REAL -> false;
        };
    }

    /** The bits of a signed number between the ends. */
    static Optional<Integer> width(Interval interval) {
        return interval.low().flatMap(low -> interval.high().map(high -> 1 + Math.max(bits(low), bits(high))));
    }

    private static int bits(BigInteger number) {
        return number.bitLength();
    }
}
