package dev.interlock.compiler.number;

import java.math.BigInteger;

/** Division of whole numbers as the language has it: {@code /} rounds down, {@code mod} has the divisor's sign. */
public final class Whole {
    private Whole() {}

    /** @throws ArithmeticException when {@code b} is zero */
    public static BigInteger floorDivide(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        boolean roundsDown = parts[1].signum() != 0 && parts[1].signum() != b.signum();
        return roundsDown ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** @throws ArithmeticException when {@code b} is zero */
    public static BigInteger floorModulo(BigInteger a, BigInteger b) {
        return a.subtract(floorDivide(a, b).multiply(b));
    }
}
