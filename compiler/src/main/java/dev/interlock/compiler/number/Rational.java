package dev.interlock.compiler.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction in lowest terms with a positive denominator: what the language calls a {@code real}.
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    public static final Rational ZERO = of(BigInteger.ZERO);

    private static final MathContext CLOSE = new MathContext(12);
    private static final MathContext ROUGH = new MathContext(4);
    private static final int LONGEST_FRACTION = 12;

    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger unit = denominator.signum() < 0 ? divisor.negate() : divisor;
        numerator = numerator.divide(unit);
        denominator = denominator.divide(unit);
    }

    public static Rational of(BigInteger whole) {
        return new Rational(whole, BigInteger.ONE);
    }

    public static Rational of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? of(decimal.toBigIntegerExact())
                : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Rational plus(Rational that) {
        return new Rational(
                numerator.multiply(that.denominator).add(that.numerator.multiply(denominator)),
                denominator.multiply(that.denominator));
    }

    public Rational times(Rational that) {
        return new Rational(numerator.multiply(that.numerator), denominator.multiply(that.denominator));
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    /** @throws ArithmeticException when {@code that} is zero */
    public Rational dividedBy(Rational that) {
        return new Rational(numerator.multiply(that.denominator), denominator.multiply(that.numerator));
    }

    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Rational that) {
        return numerator.multiply(that.denominator).compareTo(that.numerator.multiply(denominator));
    }

    /**
     * As people read numbers: a decimal where that is exact and not too long, else one that comes close, and the fraction behind it
     * where that is short.
     */
    public String words() {
        BigDecimal close = new BigDecimal(numerator).divide(new BigDecimal(denominator), CLOSE);
        if (of(close).equals(this)) {
            return close.stripTrailingZeros().toPlainString();
        }
        String about = "\u2248" + close.round(ROUGH).stripTrailingZeros().toPlainString();
        return toString().length() > LONGEST_FRACTION ? about : about + " (" + this + ")";
    }

    /** A whole number as such, anything else as {@code numerator/denominator}. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
