package dev.interlock.compiler.system;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.number.Whole;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The only place where terms are made: each factory checks sorts and simplifies what can be seen locally (constants, neutral
 * elements, a condition that is known), so that no later stage has to.
 */
public final class Terms {
    public static final Term TRUE = new Term.Truth(true);
    public static final Term FALSE = new Term.Truth(false);

    private Terms() {}

    public static Term truth(boolean value) {
        return value ? TRUE : FALSE;
    }

    public static Term whole(long value) {
        return whole(BigInteger.valueOf(value));
    }

    public static Term whole(BigInteger value) {
        return new Term.Whole(value);
    }

    public static Term fraction(Rational value) {
        return new Term.Fraction(value);
    }

    public static Term constant(Value value) {
        return value.accept(new Value.Visitor<>() {
            @Override
            public Term bool(Value.Bool bool) {
                return truth(bool.value());
            }

            @Override
            public Term integer(Value.Int integer) {
                return whole(integer.value());
            }

            @Override
            public Term real(Value.Real real) {
                return fraction(real.value());
            }
        });
    }

    public static Term current(Symbol symbol) {
        return new Term.Current(symbol);
    }

    public static Term next(Variable variable) {
        return new Term.Next(variable);
    }

    public static Term not(Term operand) {
        require(operand, Sort.BOOL);
        if (operand instanceof Term.Truth constant) {
            return truth(!constant.value());
        }
        return operand instanceof Term.Not inner ? inner.operand() : new Term.Not(operand);
    }

    public static Term and(Term... operands) {
        return and(List.of(operands));
    }

    public static Term and(List<Term> operands) {
        return junction(operands, TRUE, FALSE, Term.And.class, Term.And::new);
    }

    public static Term or(Term... operands) {
        return or(List.of(operands));
    }

    public static Term or(List<Term> operands) {
        return junction(operands, FALSE, TRUE, Term.Or.class, Term.Or::new);
    }

    public static Term implies(Term antecedent, Term consequent) {
        return or(not(antecedent), consequent);
    }

    public static Term ifThenElse(Term condition, Term whenTrue, Term whenFalse) {
        require(condition, Sort.BOOL);
        require(whenFalse, whenTrue.sort());
        if (condition instanceof Term.Truth constant) {
            return constant.value() ? whenTrue : whenFalse;
        }
        if (whenTrue.equals(whenFalse)) {
            return whenTrue;
        }
        if (whenTrue.sort() == Sort.BOOL) {
            return booleanChoice(condition, whenTrue, whenFalse);
        }
        return new Term.IfThenElse(condition, whenTrue, whenFalse);
    }

    public static Term equal(Term left, Term right) {
        require(right, left.sort());
        Optional<Integer> order = compareConstants(left, right);
        if (order.isPresent()) {
            return truth(order.get() == 0);
        }
        if (left.equals(right)) {
            return TRUE;
        }
        if (left instanceof Term.Truth constant) {
            return constant.value() ? right : not(right);
        }
        if (right instanceof Term.Truth constant) {
            return constant.value() ? left : not(left);
        }
        return new Term.Equal(left, right);
    }

    public static Term atMost(Term left, Term right) {
        requireSameNumbers(left, right);
        return compareConstants(left, right)
                .map(order -> truth(order <= 0))
                .orElseGet(() -> left.equals(right) ? TRUE : new Term.AtMost(left, right));
    }

    public static Term less(Term left, Term right) {
        requireSameNumbers(left, right);
        return compareConstants(left, right)
                .map(order -> truth(order < 0))
                .orElseGet(() -> left.equals(right) ? FALSE : new Term.Less(left, right));
    }

    public static Term sum(Term... operands) {
        return sum(List.of(operands));
    }

    /** The sum of at least one operand. */
    public static Term sum(List<Term> operands) {
        Sort sort = operands.get(0).sort();
        List<Term> kept = new ArrayList<>();
        Rational constant = Rational.ZERO;
        for (Term operand : operands) {
            require(operand, sort);
            for (Term part : operand instanceof Term.Sum inner ? inner.children() : List.of(operand)) {
                Optional<Rational> number = number(part);
                if (number.isPresent()) {
                    constant = constant.plus(number.get());
                } else {
                    kept.add(part);
                }
            }
        }
        if (constant.signum() != 0 || kept.isEmpty()) {
            kept.add(numberOf(sort, constant));
        }
        return kept.size() == 1 ? kept.get(0) : new Term.Sum(kept);
    }

    public static Term negate(Term operand) {
        return product(numberOf(operand.sort(), Rational.of(BigInteger.ONE.negate())), operand);
    }

    public static Term minus(Term left, Term right) {
        return sum(left, negate(right));
    }

    /** A constant factor comes first. */
    public static Term product(Term left, Term right) {
        requireSameNumbers(left, right);
        Optional<Rational> factor = number(left);
        if (factor.isEmpty()) {
            return number(right).isPresent() ? product(right, left) : new Term.Product(left, right);
        }
        Optional<Rational> other = number(right);
        if (other.isPresent()) {
            return numberOf(left.sort(), factor.get().times(other.get()));
        }
        if (factor.get().signum() == 0) {
            return left;
        }
        return factor.get().equals(Rational.of(BigInteger.ONE)) ? right : new Term.Product(left, right);
    }

    public static Term divide(Term left, Term right) {
        requireSameNumbers(left, right);
        if (number(left).isPresent() && number(right).isPresent()) {
            Rational divisor = number(right).get();
            return numberOf(left.sort(), divisor.signum() == 0 ? divisor : quotient(left, right));
        }
        return new Term.Divide(left, right);
    }

    public static Term modulo(Term left, Term right) {
        require(left, Sort.INT);
        require(right, Sort.INT);
        if (left instanceof Term.Whole a && right instanceof Term.Whole b) {
            return b.value().signum() == 0 ? b : whole(Whole.floorModulo(a.value(), b.value()));
        }
        return new Term.Modulo(left, right);
    }

    public static Term minimum(Term left, Term right) {
        return ifThenElse(atMost(left, right), left, right);
    }

    public static Term maximum(Term left, Term right) {
        return ifThenElse(atMost(left, right), right, left);
    }

    public static Term toReal(Term operand) {
        require(operand, Sort.INT);
        return operand instanceof Term.Whole constant
                ? fraction(Rational.of(constant.value()))
                : new Term.ToReal(operand);
    }

    /** That the symbol's current value lies in its domain; true where the sort says it all. */
    public static Term inDomain(Term term, Domain domain) {
        return domain.bounds()
                .map(b -> and(atMost(whole(b.low()), term), atMost(term, whole(b.high()))))
                .orElse(TRUE);
    }

    private static Term junction(
            List<Term> operands,
            Term neutral,
            Term absorbing,
            Class<? extends Term> kind,
            Function<List<Term>, Term> make) {
        Set<Term> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Term> kept = new ArrayList<>();
        for (Term operand : operands) {
            require(operand, Sort.BOOL);
            if (operand.equals(absorbing)) {
                return absorbing;
            }
            for (Term part : kind.isInstance(operand) ? operand.children() : List.of(operand)) {
                if (!part.equals(neutral) && seen.add(part)) {
                    kept.add(part);
                }
            }
        }
        if (kept.isEmpty()) {
            return neutral;
        }
        return kept.size() == 1 ? kept.get(0) : make.apply(kept);
    }

    private static Term booleanChoice(Term condition, Term whenTrue, Term whenFalse) {
        if (whenTrue instanceof Term.Truth constant) {
            return constant.value() ? or(condition, whenFalse) : and(not(condition), whenFalse);
        }
        if (whenFalse instanceof Term.Truth constant) {
            return constant.value() ? or(not(condition), whenTrue) : and(condition, whenTrue);
        }
        return new Term.IfThenElse(condition, whenTrue, whenFalse);
    }

    private static Rational quotient(Term left, Term right) {
        if (left instanceof Term.Whole a && right instanceof Term.Whole b) {
            return Rational.of(Whole.floorDivide(a.value(), b.value()));
        }
        return number(left).orElseThrow().dividedBy(number(right).orElseThrow());
    }

    private static Optional<Integer> compareConstants(Term left, Term right) {
        if (left instanceof Term.Truth a && right instanceof Term.Truth b) {
            return Optional.of(Boolean.compare(a.value(), b.value()));
        }
        return number(left).flatMap(a -> number(right).map(a::compareTo));
    }

    private static Optional<Rational> number(Term term) {
        if (term instanceof Term.Whole constant) {
            return Optional.of(Rational.of(constant.value()));
        }
        return term instanceof Term.Fraction constant ? Optional.of(constant.value()) : Optional.empty();
    }

    private static Term numberOf(Sort sort, Rational value) {
        return sort == Sort.INT ? whole(value.numerator()) : fraction(value);
    }

    private static void requireSameNumbers(Term left, Term right) {
        require(right, left.sort());
        if (left.sort() == Sort.BOOL) {
            throw new IllegalArgumentException("a number is needed");
        }
    }

    private static void require(Term term, Sort sort) {
        if (term.sort() != sort) {
            throw new IllegalArgumentException("a term of sort " + sort + " is needed, not " + term.sort());
        }
    }
}
