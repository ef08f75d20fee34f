package dev.interlock.compiler.system;

import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.number.Whole;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Bounds of whole-number terms from the domains of their symbols (interval analysis, Cousot and Cousot, POPL 1977). Every state of
 * a run keeps every variable in its domain, so the bounds hold in all of them. Remembers what it has computed.
 */
public final class Intervals implements Term.Visitor<Interval> {
    private final Map<Term, Interval> known = new IdentityHashMap<>();
    private final Map<Symbol, Interval> facts;

    public Intervals() {
        this(Map.of());
    }

    /** @param facts what else is known of symbols' current values, within their domains */
    public Intervals(Map<Symbol, Interval> facts) {
        this.facts = Map.copyOf(facts);
    }

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
        Interval fact = facts.get(term.symbol());
        return fact == null ? term.symbol().domain().interval() : fact;
    }

    @Override
    public Interval next(Term.Next term) {
        return term.variable().domain().interval();
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
        return term.condition() instanceof Term.AtMost condition
                ? chosen(term, condition)
                : of(term.whenTrue()).union(of(term.whenFalse()));
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
        return of(term.left()).dividedBy(of(term.right()), Whole::floorDivide);
    }

    @Override
    public Interval modulo(Term.Modulo term) {
        return of(term.right()).remainder();
    }

    @Override
    public Interval toReal(Term.ToReal term) {
        return Interval.ALL;
    }

    /** The condition is looked at only where it makes the smaller or the larger of the two, as {@link Terms} writes those. */
    private Interval chosen(Term.IfThenElse term, Term.AtMost condition) {
        Interval left = of(term.whenTrue());
        Interval right = of(term.whenFalse());
        if (condition.left() == term.whenTrue() && condition.right() == term.whenFalse()) {
            return left.minimum(right);
        }
        return condition.left() == term.whenFalse() && condition.right() == term.whenTrue()
                ? left.maximum(right)
                : left.union(right);
    }
}
