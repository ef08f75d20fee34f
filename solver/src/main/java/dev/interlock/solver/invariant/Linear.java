package dev.interlock.solver.invariant;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole-number term as a sum of multiples of symbols and a constant. No factor is zero. */
record Linear(Map<Symbol, Rational> factors, Rational constant) {
    private static final Linear ZERO = new Linear(Map.of(), Rational.ZERO);

    Linear {
        Map<Symbol, Rational> kept = new LinkedHashMap<>();
        factors.forEach((symbol, factor) -> {
            if (factor.signum() != 0) {
                kept.put(symbol, factor);
            }
        });
        factors = Collections.unmodifiableMap(kept);
    }

    static Linear of(Symbol symbol) {
        return new Linear(Map.of(symbol, Rational.of(BigInteger.ONE)), Rational.ZERO);
    }

    /** Empty where it is no such sum, or no whole number. */
    static Optional<Linear> of(Term term) {
        if (term.sort() != Sort.INT) {
            return Optional.empty();
        }
        if (term instanceof Term.Whole whole) {
            return Optional.of(new Linear(Map.of(), Rational.of(whole.value())));
        }
        if (term instanceof Term.Current current) {
            return Optional.of(of(current.symbol()));
        }
        if (term instanceof Term.Product product && product.left() instanceof Term.Whole factor) {
            return of(product.right()).map(linear -> linear.times(Rational.of(factor.value())));
        }
        return term instanceof Term.Sum sum ? ofSum(sum) : Optional.empty();
    }

    private static Optional<Linear> ofSum(Term.Sum sum) {
        Linear total = ZERO;
        for (Term part : sum.children()) {
            Optional<Linear> linear = of(part);
            if (linear.isEmpty()) {
                return Optional.empty();
            }
            total = total.plus(linear.get());
        }
        return Optional.of(total);
    }

    Linear plus(Linear that) {
        Map<Symbol, Rational> sum = new LinkedHashMap<>(factors);
        that.factors.forEach((symbol, factor) -> sum.merge(symbol, factor, Rational::plus));
        return new Linear(sum, constant.plus(that.constant));
    }

    Linear times(Rational by) {
        Map<Symbol, Rational> scaled = new LinkedHashMap<>();
        factors.forEach((symbol, factor) -> scaled.put(symbol, factor.times(by)));
        return new Linear(scaled, constant.times(by));
    }

    Linear minus(Linear that) {
        return plus(that.times(Rational.of(BigInteger.ONE.negate())));
    }

    Linear without(Rational added) {
        return new Linear(factors, constant.plus(added.negate()));
    }

    /** The sum of multiples of variables as a term, with the common denominator multiplied out and without the constant. */
    Term sum() {
        List<Term> parts = new ArrayList<>();
        factors.forEach((symbol, factor) ->
                parts.add(Terms.product(Terms.whole(factor.numerator()), Terms.current(symbol))));
        return parts.isEmpty() ? Terms.whole(0) : Terms.sum(parts);
    }

    /** The smallest multiple of which all factors are whole numbers without a common divisor; the first one is positive. */
    Linear whole() {
        BigInteger multiple = BigInteger.ONE;
        for (Rational factor : factors.values()) {
            multiple = multiple.multiply(factor.denominator()).divide(multiple.gcd(factor.denominator()));
        }
        BigInteger divisor = BigInteger.ZERO;
        for (Rational factor : factors.values()) {
            divisor = divisor.gcd(factor.times(Rational.of(multiple)).numerator());
        }
        if (divisor.signum() == 0) {
            return this;
        }
        boolean isNegative = factors.values().iterator().next().signum() < 0;
        return times(new Rational(isNegative ? multiple.negate() : multiple, divisor));
    }

    boolean isOfVariables() {
        return factors.keySet().stream().allMatch(symbol -> symbol instanceof Variable);
    }
}
