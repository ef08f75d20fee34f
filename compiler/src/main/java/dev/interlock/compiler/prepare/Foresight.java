package dev.interlock.compiler.prepare;

import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.number.Whole;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What terms can come to while symbols have values within given bounds. A condition counts as a number too: 0 where
 * it fails and 1 where it holds. Of rational numbers nothing is foreseen. Remembers what it has computed.
 */
final class Foresight implements Term.Visitor<Interval> {
    static final Interval FAILS = Interval.exactly(BigInteger.ZERO);
    static final Interval HOLDS = Interval.exactly(BigInteger.ONE);
    static final Interval EITHER = FAILS.union(HOLDS);

    private final Map<Term, Interval> seen = new IdentityHashMap<>();
    private final Map<? extends Symbol, Interval> now;
    private final Map<? extends Symbol, Interval> then;

    /**
     * @param now bounds of current values, within their domains; of what is not among them, all of its domain
     * @param then bounds of next values; of what is not among them, nothing is known
     */
    Foresight(Map<? extends Symbol, Interval> now, Map<? extends Symbol, Interval> then) {
        this.now = now;
        this.then = then;
    }

    static Interval whole(Domain domain) {
        return domain.sort() == Sort.BOOL ? EITHER : domain.interval();
    }

    Interval of(Term term) {
        if (term.sort() == Sort.REAL) {
            return Interval.ALL;
        }
        Interval before = seen.get(term);
        if (before == null) {
            before = term.accept(this);
            seen.put(term, before);
        }
        return before;
    }

    boolean mayHold(Term condition) {
        return of(condition).contains(BigInteger.ONE);
    }

    boolean mayFail(Term condition) {
        return of(condition).contains(BigInteger.ZERO);
    }

    /** The only value that the term can have, where there is only one. */
    Optional<Term> only(Term term) {
        Interval values = of(term);
        if (!values.isFinite() || !values.low().equals(values.high())) {
            return Optional.empty();
        }
        return Optional.of(constant(term.sort(), values.low().orElseThrow()));
    }

    static Term constant(Sort sort, BigInteger value) {
        return sort == Sort.BOOL ? Terms.truth(value.signum() != 0) : Terms.whole(value);
    }

    @Override
    public Interval truth(Term.Truth term) {
        return term.value() ? HOLDS : FAILS;
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
        Interval known = now.get(term.symbol());
        return known == null ? whole(term.symbol().domain()) : known;
    }

    @Override
    public Interval next(Term.Next term) {
        Interval known = then.get(term.variable());
        return known != null ? known : term.sort() == Sort.BOOL ? EITHER : Interval.ALL;
    }

    @Override
    public Interval not(Term.Not term) {
        return of(term.operand()).negate().plus(HOLDS);
    }

    @Override
    public Interval and(Term.And term) {
        return term.children().stream().map(this::of).reduce(Interval::minimum).orElseThrow();
    }

    @Override
    public Interval or(Term.Or term) {
        return term.children().stream().map(this::of).reduce(Interval::maximum).orElseThrow();
    }

    @Override
    public Interval ifThenElse(Term.IfThenElse term) {
        if (!mayFail(term.condition())) {
            return of(term.whenTrue());
        }
        if (!mayHold(term.condition())) {
            return of(term.whenFalse());
        }
        return term.condition() instanceof Term.AtMost condition
                ? chosen(term, condition)
                : of(term.whenTrue()).union(of(term.whenFalse()));
    }

    /** As {@link Terms} writes the smaller and the larger of two. */
    private Interval chosen(Term.IfThenElse term, Term.AtMost condition) {
        Interval one = of(term.whenTrue());
        Interval other = of(term.whenFalse());
        if (condition.left() == term.whenTrue() && condition.right() == term.whenFalse()) {
            return one.minimum(other);
        }
        return condition.left() == term.whenFalse() && condition.right() == term.whenTrue()
                ? one.maximum(other)
                : one.union(other);
    }

    @Override
    public Interval equal(Term.Equal term) {
        if (term.left().sort() == Sort.REAL) {
            return EITHER;
        }
        Interval left = of(term.left());
        Interval right = of(term.right());
        if (isBelow(left, right) || isBelow(right, left)) {
            return FAILS;
        }
        return left.isFinite() && left.low().equals(left.high()) && left.equals(right) ? HOLDS : EITHER;
    }

    @Override
    public Interval atMost(Term.AtMost term) {
        return term.left().sort() == Sort.REAL ? EITHER : notAbove(of(term.left()), of(term.right()));
    }

    @Override
    public Interval less(Term.Less term) {
        return term.left().sort() == Sort.REAL
                ? EITHER
                : notAbove(of(term.right()), of(term.left())).negate().plus(HOLDS);
    }

    private static Interval notAbove(Interval left, Interval right) {
        if (isBelow(right, left)) {
            return FAILS;
        }
        boolean always = left.high().flatMap(a -> right.low().map(b -> a.compareTo(b) <= 0)).orElse(false);
        return always ? HOLDS : EITHER;
    }

    private static boolean isBelow(Interval one, Interval other) {
        return one.high().flatMap(a -> other.low().map(b -> a.compareTo(b) < 0)).orElse(false);
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
        List<Interval> both = List.of(of(term.left()), of(term.right()));
        Interval remainders = both.get(1).remainder();
        return both.get(0).within(Interval.NATURAL) && isBelow(both.get(0), both.get(1)) ? both.get(0) : remainders;
    }

    @Override
    public Interval toReal(Term.ToReal term) {
        return Interval.ALL;
    }
}
