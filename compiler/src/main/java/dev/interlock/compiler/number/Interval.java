package dev.interlock.compiler.number;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * The whole numbers between two ends, either of which may be missing (no bound on that side): what is known of a value. Every
 * operation answers with an interval that contains all results.
 */
public record Interval(Optional<BigInteger> low, Optional<BigInteger> high) {
    public static final Interval ALL = new Interval(Optional.empty(), Optional.empty());
    public static final Interval NATURAL = new Interval(Optional.of(BigInteger.ZERO), Optional.empty());

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
        return both(low, high, (a, b) -> b.subtract(a).add(BigInteger.ONE));
    }

    public boolean contains(BigInteger value) {
        return low.map(a -> a.compareTo(value) <= 0).orElse(true)
                && high.map(b -> value.compareTo(b) <= 0).orElse(true);
    }

    /** Whether all of this lies within the other. */
    public boolean within(Interval that) {
        return that.low.map(a -> low.map(b -> a.compareTo(b) <= 0).orElse(false)).orElse(true)
                && that.high.map(a -> high.map(b -> a.compareTo(b) >= 0).orElse(false)).orElse(true);
    }

    public Interval union(Interval that) {
        return new Interval(both(low, that.low, BigInteger::min), both(high, that.high, BigInteger::max));
    }

    /** What lies in both; its ends are crossed where nothing does. */
    public Interval intersection(Interval that) {
        return new Interval(either(low, that.low, BigInteger::max), either(high, that.high, BigInteger::min));
    }

    /** Whether its ends are crossed. */
    public boolean isEmpty() {
        return both(low, high, BigInteger::subtract).filter(gap -> gap.signum() > 0).isPresent();
    }

    public Interval plus(Interval that) {
        return new Interval(both(low, that.low, BigInteger::add), both(high, that.high, BigInteger::add));
    }

    public Interval negate() {
        return new Interval(high.map(BigInteger::negate), low.map(BigInteger::negate));
    }

    public Interval minimum(Interval that) {
        return new Interval(both(low, that.low, BigInteger::min), either(high, that.high, BigInteger::min));
    }

    public Interval maximum(Interval that) {
        return new Interval(either(low, that.low, BigInteger::max), both(high, that.high, BigInteger::max));
    }

    public Interval absolute() {
        return magnitude().map(m -> of(BigInteger.ZERO, m)).orElse(NATURAL);
    }

    public Interval times(Interval that) {
        if (isFinite() && that.isFinite()) {
            return corners(that, BigInteger::multiply);
        }
        if (isZero() || that.isZero()) {
            return exactly(BigInteger.ZERO);
        }
        if (isSingle()) {
            return that.scale(low.orElseThrow());
        }
        return that.isSingle() ? scale(that.low.orElseThrow()) : ALL;
    }

    /**
     * Of a quotient rounded down or up, where a division by zero gives zero: between those of the ends, or at least no further from
     * zero than the dividend.
     */
    public Interval dividedBy(Interval that, BinaryOperator<BigInteger> quotient) {
        if (isFinite() && that.isFinite() && that.hasOneSign()) {
            return corners(that, quotient);
        }
        boolean bothNatural = within(NATURAL) && that.within(NATURAL);
        return magnitude().map(m -> of(bothNatural ? BigInteger.ZERO : m.negate(), m)).orElse(ALL);
    }

    /** What a remainder by this lies in, with the divisor's sign; by zero it is zero. */
    public Interval remainder() {
        if (!isFinite()) {
            return ALL;
        }
        BigInteger lowest = low.orElseThrow().add(BigInteger.ONE).min(BigInteger.ZERO);
        return of(lowest, high.orElseThrow().subtract(BigInteger.ONE).max(BigInteger.ZERO));
    }

    /** From the four combinations of ends; both are finite, and the operation is monotone in each operand. */
    private Interval corners(Interval that, BinaryOperator<BigInteger> operation) {
        BigInteger a = low.orElseThrow();
        BigInteger b = high.orElseThrow();
        BigInteger c = that.low.orElseThrow();
        BigInteger d = that.high.orElseThrow();
        List<BigInteger> values = List.of(
                operation.apply(a, c), operation.apply(a, d), operation.apply(b, c), operation.apply(b, d));
        return of(
                values.stream().reduce(BigInteger::min).orElseThrow(),
                values.stream().reduce(BigInteger::max).orElseThrow());
    }

    private Optional<BigInteger> magnitude() {
        return both(low, high, (a, b) -> a.abs().max(b.abs()));
    }

    /** Of a finite one, which may be empty. */
    private boolean hasOneSign() {
        return low.orElseThrow().signum() * high.orElseThrow().signum() > 0;
    }

    private boolean isSingle() {
        return isFinite() && low.equals(high);
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

    private static Optional<BigInteger> either(
            Optional<BigInteger> left, Optional<BigInteger> right, BinaryOperator<BigInteger> operation) {
        return left.isPresent() && right.isPresent() ? both(left, right, operation) : left.or(() -> right);
    }
}
