package dev.interlock.compiler.prepare;

import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Intervals;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a condition that holds says of the bounds of single symbols. */
public final class Bounds {
    private final Map<Symbol, Interval> facts = new HashMap<>();

    private Bounds(Map<Symbol, Interval> facts) {
        this.facts.putAll(facts);
    }

    /** Of symbols for which it says nothing there is none. An interval with its ends crossed is of a condition that never holds. */
    public static Map<Symbol, Interval> where(Term condition) {
        return where(condition, Map.of());
    }

    /** @param known what is known already */
    public static Map<Symbol, Interval> where(Term condition, Map<Symbol, Interval> known) {
        Bounds bounds = new Bounds(known);
        bounds.learn(condition);
        bounds.learn(condition);
        return Map.copyOf(bounds.facts);
    }

    private void learn(Term condition) {
        if (condition instanceof Term.And and) {
            and.children().forEach(this::learn);
        } else if (condition instanceof Term.Or or) {
            learnEither(or.children());
        } else if (condition instanceof Term.AtMost atMost) {
            atMost(atMost.left(), atMost.right(), BigInteger.ZERO);
        } else if (condition instanceof Term.Less less) {
            atMost(less.left(), less.right(), BigInteger.ONE);
        } else if (condition instanceof Term.Equal equal) {
            atMost(equal.left(), equal.right(), BigInteger.ZERO);
            atMost(equal.right(), equal.left(), BigInteger.ZERO);
        } else if (condition instanceof Term.Not not) {
            learnNot(not.operand());
        }
    }

    private void learnNot(Term operand) {
        if (operand instanceof Term.AtMost atMost) {
            atMost(atMost.right(), atMost.left(), BigInteger.ONE);
        } else if (operand instanceof Term.Less less) {
            atMost(less.right(), less.left(), BigInteger.ZERO);
        } else if (operand instanceof Term.Or or) {
            or.children().forEach(child -> learn(Terms.not(child)));
        } else if (operand instanceof Term.And and) {
            learnEither(and.children().stream().map(Terms::not).toList());
        }
    }

    private void learnEither(Collection<Term> alternatives) {
        List<Map<Symbol, Interval>> each =
                alternatives.stream().map(one -> where(one, facts)).toList();
        Map<Symbol, Interval> joined = new HashMap<>(each.get(0));
        for (Map<Symbol, Interval> other : each) {
            joined.keySet().retainAll(other.keySet());
            joined.replaceAll((symbol, interval) -> interval.union(other.get(symbol)));
        }
        facts.putAll(joined);
    }

    /** That {@code left + gap <= right}. */
    private void atMost(Term left, Term right, BigInteger gap) {
        if (left.sort() != Sort.INT) {
            return;
        }
        Interval lower = new Intervals(facts).of(left);
        Interval upper = new Intervals(facts).of(right);
        upper.high().ifPresent(high -> below(left, high.subtract(gap)));
        lower.low().ifPresent(low -> above(right, low.add(gap)));
    }

    private void below(Term term, BigInteger high) {
        if (term instanceof Term.Current current) {
            narrow(current.symbol(), new Interval(Optional.empty(), Optional.of(high)));
        } else if (term instanceof Term.Sum sum) {
            for (Term part : sum.children()) {
                rest(sum, part).low().ifPresent(low -> below(part, high.subtract(low)));
            }
        } else if (isNegated(term)) {
            above(((Term.Product) term).right(), high.negate());
        }
    }

    private void above(Term term, BigInteger low) {
        if (term instanceof Term.Current current) {
            narrow(current.symbol(), new Interval(Optional.of(low), Optional.empty()));
        } else if (term instanceof Term.Sum sum) {
            for (Term part : sum.children()) {
                rest(sum, part).high().ifPresent(high -> above(part, low.subtract(high)));
            }
        } else if (isNegated(term)) {
            below(((Term.Product) term).right(), low.negate());
        }
    }

    private static boolean isNegated(Term term) {
        return term instanceof Term.Product product
                && product.left().equals(Terms.whole(BigInteger.ONE.negate()));
    }

    private Interval rest(Term.Sum sum, Term part) {
        List<Term> others = new ArrayList<>(sum.children());
        others.remove(part);
        return others.isEmpty() ? Interval.exactly(BigInteger.ZERO) : new Intervals(facts).of(Terms.sum(others));
    }

    private void narrow(Symbol symbol, Interval by) {
        Interval before = facts.getOrDefault(symbol, symbol.domain().interval());
        facts.put(symbol, new Interval(later(before.low(), by.low()), sooner(before.high(), by.high())));
    }

    private static Optional<BigInteger> later(Optional<BigInteger> one, Optional<BigInteger> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().max(other.get()))
                : one.or(() -> other);
    }

    private static Optional<BigInteger> sooner(Optional<BigInteger> one, Optional<BigInteger> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().min(other.get()))
                : one.or(() -> other);
    }
}
