package dev.interlock.compiler.system;

import dev.interlock.compiler.number.Whole;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds of whole-number terms from the domains of their symbols (interval analysis, Cousot and Cousot, POPL 1977). Every state of
 * a run keeps every variable in its domain, so the bounds hold in all of them. Remembers what it has computed.
 */
public final class Intervals implements Term.Visitor<Interval> {
    private final Map<Term, Interval> known = new IdentityHashMap<>();

    /** Bounds of an INT term; of any other sort nothing is known. */
    public Interval of(Term term) {
        if (term.sort() != Sort.INT) {
            return Interval.ALL;
        }
        Interval before = known.get(term);
        if (before != null) {
            return before;
        }
        Interval interval = term.accept(this);
        known.put(term, interval);
        return interval;
    }

    @Override
    public Interval truth(Term.Truth term) {
        return Interval.ALL;
    }

    @Override
    public Interval whole(Term.Whole term) {
        return Interval.exactly(term.value());
    }

    @Override
    public Interval fraction(Term.Fraction term) {
        return Interval.ALL;
    }

    @Override
    public Interval current(Term.Current term) {
        return ofDomain(term.symbol().domain());
    }

    @Override
    public Interval next(Term.Next term) {
        return ofDomain(term.variable().domain());
    }

    @Override
    public Interval not(Term.Not term) {
        return Interval.ALL;
    }

    @Override
    public Interval and(Term.And term) {
        return Interval.ALL;
    }

    @Override
    public Interval or(Term.Or term) {
        return Interval.ALL;
    }

    @Override
    public Interval ifThenElse(Term.IfThenElse term) {
        return of(term.whenTrue()).union(of(term.whenFalse()));
    }

    @Override
    public Interval equal(Term.Equal term) {
        return Interval.ALL;
    }

    @Override
    public Interval atMost(Term.AtMost term) {
        return Interval.ALL;
    }

    @Override
    public Interval less(Term.Less term) {
        return Interval.ALL;
    }

    @Override
    public Interval sum(Term.Sum term) {
        return term.children().stream().map(this::of).reduce(Interval::plus).orElseThrow();
    }

    @Override
    public Interval product(Term.Product term) {
        return of(term.left()).times(of(term.right()));
    }

    @Override
    public Interval divide(Term.Divide term) {
        Interval left = of(term.left());
        Interval right = of(term.right());
        if (!left.isFinite()) {
            return Interval.ALL;
        }
        if (right.isFinite() && !right.contains(BigInteger.ZERO)) {
            return Interval.hull(left.corners(right, Whole::floorDivide));
        }
        BigInteger largest = left.low().orElseThrow().abs().max(left.high().orElseThrow().abs());
        boolean bothPositive = left.low().orElseThrow().signum() >= 0
                && right.low().map(low -> low.signum() >= 0).orElse(false);
        return Interval.of(bothPositive ? BigInteger.ZERO : largest.negate(), largest);
    }

    @Override
    public Interval modulo(Term.Modulo term) {
        Interval right = of(term.right());
        if (!right.isFinite()) {
            return Interval.ALL;
        }
        BigInteger lowest = right.low().orElseThrow().add(BigInteger.ONE).min(BigInteger.ZERO);
        BigInteger highest = right.high().orElseThrow().subtract(BigInteger.ONE).max(BigInteger.ZERO);
        return Interval.hull(List.of(lowest, highest));
    }

    @Override
    public Interval toReal(Term.ToReal term) {
        return Interval.ALL;
    }

    private static Interval ofDomain(Domain domain) {
        return domain.bounds().map(b -> Interval.of(b.low(), b.high())).orElse(Interval.ALL);
    }
}
