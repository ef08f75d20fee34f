package dev.interlock.compiler.system;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * The whole numbers between two ends, either of which may be missing (no bound on that side).
 */
public record Interval(Optional<BigInteger> low, Optional<BigInteger> high) {
    public static final Interval ALL = new Interval(Optional.empty(), Optional.empty());

    public static Interval of(BigInteger low, BigInteger high) {
        return new Interval(Optional.of(low), Optional.of(high));
    }

    public static Interval exactly(BigInteger value) {
        return of(value, value);
    }

    public boolean isFinite() {
        return low.isPresent() && high.isPresent();
    }

    /** How many numbers it has, when that is finite. */
    public Optional<BigInteger> size() {
        return low.flatMap(a -> high.map(b -> b.subtract(a).add(BigInteger.ONE)));
    }

    public boolean contains(BigInteger value) {
        return low.map(a -> a.compareTo(value) <= 0).orElse(true)
                && high.map(b -> value.compareTo(b) <= 0).orElse(true);
    }

    /** Whether all of this lies within the bounds. */
    public boolean within(Domain.Bounds bounds) {
        return low.map(a -> a.compareTo(bounds.low()) >= 0).orElse(false)
                && high.map(b -> b.compareTo(bounds.high()) <= 0).orElse(false);
    }

    public Interval union(Interval that) {
        return new Interval(both(low, that.low, BigInteger::min), both(high, that.high, BigInteger::max));
    }

    public Interval plus(Interval that) {
        return new Interval(both(low, that.low, BigInteger::add), both(high, that.high, BigInteger::add));
    }

    public Interval negate() {
        return new Interval(high.map(BigInteger::negate), low.map(BigInteger::negate));
    }

    public Interval times(Interval that) {
        if (isFinite() && that.isFinite()) {
            return hull(corners(that, BigInteger::multiply));
        }
        if (isZero() || that.isZero()) {
            return exactly(BigInteger.ZERO);
        }
        if (isFinite() && low.equals(high)) {
            return that.scale(low.orElseThrow());
        }
        return that.isFinite() && that.low.equals(that.high) ? scale(that.low.orElseThrow()) : ALL;
    }

    /** The smallest interval with all four combinations of ends; both must be finite. */
    List<BigInteger> corners(Interval that, BinaryOperator<BigInteger> operation) {
        BigInteger a = low.orElseThrow();
        BigInteger b = high.orElseThrow();
        BigInteger c = that.low.orElseThrow();
        BigInteger d = that.high.orElseThrow();
        return List.of(operation.apply(a, c), operation.apply(a, d), operation.apply(b, c), operation.apply(b, d));
    }

    static Interval hull(List<BigInteger> values) {
        return of(
                values.stream().reduce(BigInteger::min).orElseThrow(),
                values.stream().reduce(BigInteger::max).orElseThrow());
    }

    private boolean isZero() {
        return equals(exactly(BigInteger.ZERO));
    }

    private Interval scale(BigInteger factor) {
        Interval scaled = new Interval(low.map(factor::multiply), high.map(factor::multiply));
        return factor.signum() < 0 ? new Interval(scaled.high, scaled.low) : scaled;
    }

    private static Optional<BigInteger> both(
            Optional<BigInteger> left, Optional<BigInteger> right, BinaryOperator<BigInteger> operation) {
        return left.flatMap(a -> right.map(b -> operation.apply(a, b)));
    }
}
