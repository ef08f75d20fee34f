package dev.interlock.compiler.resolve;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** A set of whole numbers that a value certainly lies in; an absent end is open. */
record Interval(Optional<BigInteger> low, Optional<BigInteger> high) {
    static final Interval UNBOUNDED = new Interval(Optional.empty(), Optional.empty());

    static Interval of(BigInteger low, BigInteger high) {
        return new Interval(Optional.of(low), Optional.of(high));
    }

    boolean isFinite() {
        return low.isPresent() && high.isPresent();
    }

    Interval plus(Interval that) {
        return new Interval(both(low, that.low, BigInteger::add), both(high, that.high, BigInteger::add));
    }

    Interval negate() {
        return new Interval(high.map(BigInteger::negate), low.map(BigInteger::negate));
    }

    Interval times(Interval that) {
        if (!isFinite() || !that.isFinite()) {
            return UNBOUNDED;
        }
        BigInteger a = low.get();
        BigInteger b = high.get();
        BigInteger c = that.low.get();
        BigInteger d = that.high.get();
        return of(
                Stream.of(a.multiply(c), a.multiply(d), b.multiply(c), b.multiply(d))
                        .reduce(BigInteger::min).orElseThrow(),
                Stream.of(a.multiply(c), a.multiply(d), b.multiply(c), b.multiply(d))
                        .reduce(BigInteger::max).orElseThrow());
    }

    Interval hull(Interval that) {
        return new Interval(both(low, that.low, BigInteger::min), both(high, that.high, BigInteger::max));
    }

    Interval minimum(Interval that) {
        return new Interval(both(low, that.low, BigInteger::min), either(high, that.high, BigInteger::min));
    }

    Interval maximum(Interval that) {
        return new Interval(either(low, that.low, BigInteger::max), both(high, that.high, BigInteger::max));
    }

    /** A quotient by a whole number is never further from zero than the dividend, but for rounding away from it. */
    Interval divided() {
        return magnitude().map(m -> of(m.negate(), m)).orElse(UNBOUNDED);
    }

    Interval absolute() {
        return magnitude()
                .map(m -> of(BigInteger.ZERO, m))
                .orElse(new Interval(Optional.of(BigInteger.ZERO), Optional.empty()));
    }

    /** What a remainder by this lies in. */
    Interval remainder() {
        if (!isFinite()) {
            return UNBOUNDED;
        }
        return of(low.get().min(BigInteger.ZERO), high.get().max(BigInteger.ZERO));
    }

    private Optional<BigInteger> magnitude() {
        return both(low, high, (a, b) -> a.abs().max(b.abs()));
    }

    private static Optional<BigInteger> both(
            Optional<BigInteger> a, Optional<BigInteger> b, BinaryOperator<BigInteger> combine) {
        return a.flatMap(x -> b.map(y -> combine.apply(x, y)));
    }

    private static Optional<BigInteger> either(
            Optional<BigInteger> a, Optional<BigInteger> b, BinaryOperator<BigInteger> combine) {
        return a.isPresent() && b.isPresent() ? both(a, b, combine) : a.or(() -> b);
    }
}
