package dev.interlock.compiler.resolve;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
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
        return corners(that, BigInteger::multiply);
    }

    /** Both intervals are finite, and the operation is monotone in each operand. */
    private Interval corners(Interval that, BinaryOperator<BigInteger> operation) {
        List<BigInteger> values = Stream.of(low.orElseThrow(), high.orElseThrow())
                .flatMap(a -> Stream.of(that.low.orElseThrow(), that.high.orElseThrow())
                        .map(b -> operation.apply(a, b)))
                .toList();
        return of(Collections.min(values), Collections.max(values));
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

    /** A quotient is between those of the ends, or at least no further from zero than the dividend. */
    Interval dividedBy(Interval that, BinaryOperator<BigInteger> quotient) {
        boolean isPositive = that.low.filter(l -> l.signum() > 0).isPresent();
        if (!isFinite() || !that.isFinite() || !isPositive) {
            return magnitude().map(m -> of(m.negate(), m)).orElse(UNBOUNDED);
        }
        return corners(that, quotient);
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
