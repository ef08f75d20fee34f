package dev.interlock.solver.z3;

import com.microsoft.z3.ArithSort;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import dev.interlock.compiler.number.Interval;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Products and quotients of two terms that vary as it is done by hand, in binary: one case distinction for each
 * digit of the one that is known to be small, in linear arithmetic. So it takes as many as the number has digits,
 * and not as many as it has values.
 */
final class Digits {
    private final Context context;

    Digits(Context context) {
        this.context = context;
    }

    /** @param values bounds of the factor, which are finite */
    Expr<ArithSort> product(Expr<ArithSort> factor, Interval values, Expr<ArithSort> other) {
        BigInteger low = values.low().orElseThrow();
        List<Expr<ArithSort>> parts = new ArrayList<>();
        parts.add(times(low, other));
        Expr<ArithSort> rest = minus(factor, number(low, factor));
        for (BigInteger weight : weights(values)) {
            BoolExpr digit = context.mkGe(rest, number(weight, factor));
            parts.add(choice(digit, times(weight, other), number(BigInteger.ZERO, other)));
            rest = choice(digit, minus(rest, number(weight, factor)), rest);
        }
        return context.mkAdd(array(parts));
    }

    /** @param remainder with the divisor's sign */
    record Division(Expr<ArithSort> quotient, Expr<ArithSort> remainder) {}

    /**
     * Rounded down; both are zero where the divisor is.
     *
     * @param quotients bounds of the quotient, which are finite
     */
    Division division(Expr<ArithSort> dividend, Expr<ArithSort> divisor, Interval quotients) {
        Expr<ArithSort> zero = number(BigInteger.ZERO, divisor);
        BoolExpr isNegative = context.mkLt(divisor, zero);
        Expr<ArithSort> by = choice(isNegative, minus(zero, divisor), divisor);
        BigInteger low = quotients.low().orElseThrow();
        List<Expr<ArithSort>> digits = new ArrayList<>();
        digits.add(number(low, dividend));
        Expr<ArithSort> rest = minus(choice(isNegative, minus(zero, dividend), dividend), times(low, by));
        for (BigInteger weight : weights(quotients)) {
            BoolExpr digit = context.mkGe(rest, times(weight, by));
            digits.add(choice(digit, number(weight, dividend), zero));
            rest = choice(digit, minus(rest, times(weight, by)), rest);
        }
        BoolExpr isByZero = context.mkEq(divisor, zero);
        Expr<ArithSort> quotient = context.mkAdd(array(digits));
        Expr<ArithSort> signed = choice(isNegative, minus(zero, rest), rest);
        return new Division(choice(isByZero, zero, quotient), choice(isByZero, zero, signed));
    }

    /** What the digits of a number above the low end stand for, the highest first. */
    private static List<BigInteger> weights(Interval values) {
        int digits = values.high().orElseThrow().subtract(values.low().orElseThrow()).bitLength();
        List<BigInteger> weights = new ArrayList<>();
        for (int digit = digits - 1; digit >= 0; digit--) {
            weights.add(BigInteger.ONE.shiftLeft(digit));
        }
        return weights;
    }

    private Expr<ArithSort> times(BigInteger weight, Expr<ArithSort> term) {
        return context.mkMul(array(List.of(number(weight, term), term)));
    }

    private Expr<ArithSort> minus(Expr<ArithSort> left, Expr<ArithSort> right) {
        return context.mkSub(array(List.of(left, right)));
    }

    private Expr<ArithSort> choice(BoolExpr condition, Expr<ArithSort> whenTrue, Expr<ArithSort> whenFalse) {
        return context.mkITE(condition, whenTrue, whenFalse);
    }

    /** Whole or rational, as the other one is. */
    @SuppressWarnings("unchecked")
    private Expr<ArithSort> number(BigInteger value, Expr<ArithSort> like) {
        Expr<?> number = like.isInt() ? context.mkInt(value.toString()) : context.mkReal(value.toString());
        return (Expr<ArithSort>) number;
    }

    @SuppressWarnings("unchecked")
    private static Expr<ArithSort>[] array(List<Expr<ArithSort>> parts) {
        return (Expr<ArithSort>[]) parts.toArray(new Expr<?>[0]);
    }
}
