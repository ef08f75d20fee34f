package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.number.Whole;
import java.math.BigInteger;

/**
 * The operators on constants. Operands are of one kind, but for a duration and how many times it is taken; a divisor is
 * not zero.
 */
final class Arithmetic {
    private static final int LARGEST_BITS = 4096;

    private Arithmetic() {}

    static boolean dividesByZero(Expr.Operator operator, Constants.Constant right) {
        return switch (operator) {
            case DIVIDE, DIVIDE_UP, MODULO -> number(right).signum() == 0;
            case IMPLIES, OR, AND, EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, PLUS, MINUS, TIMES, MINIMUM,
                    MAXIMUM -> false;
        };
    }

    static boolean isTooLarge(Constants.Constant constant) {
        return Constants.number(constant)
                .filter(n -> n.numerator().bitLength() > LARGEST_BITS || n.denominator().bitLength() > LARGEST_BITS)
                .isPresent();
    }

    static boolean isNegative(Constants.Constant constant) {
        return number(constant).signum() < 0;
    }

    static Constants.Constant negate(Constants.Constant constant) {
        return like(constant, number(constant).negate());
    }

    static Constants.Constant combine(Expr.Operator operator, Constants.Constant left, Constants.Constant right) {
        return switch (operator) {
            case AND, OR, IMPLIES -> throw new IllegalStateException(
                    "internal error: " + operator + " is decided before its right side is looked at");
            case EQUAL -> new Constants.Truth(left.equals(right));
            case NOT_EQUAL -> new Constants.Truth(!left.equals(right));
            case LESS -> new Constants.Truth(number(left).compareTo(number(right)) < 0);
            case AT_MOST -> new Constants.Truth(number(left).compareTo(number(right)) <= 0);
            case GREATER -> new Constants.Truth(number(left).compareTo(number(right)) > 0);
            case AT_LEAST -> new Constants.Truth(number(left).compareTo(number(right)) >= 0);
            case PLUS -> like(left, number(left).plus(number(right)));
            case MINUS -> like(left, number(left).plus(number(right).negate()));
            case TIMES -> like(right instanceof Constants.Duration ? right : left, number(left).times(number(right)));
            case DIVIDE -> divide(left, right);
            case DIVIDE_UP -> new Constants.WholeNumber(
                    Whole.floorDivide(whole(left).negate(), whole(right)).negate());
            case MODULO -> new Constants.WholeNumber(Whole.floorModulo(whole(left), whole(right)));
            case MINIMUM -> number(left).compareTo(number(right)) <= 0 ? left : right;
            case MAXIMUM -> number(left).compareTo(number(right)) >= 0 ? left : right;
        };
    }

    private static Constants.Constant divide(Constants.Constant left, Constants.Constant right) {
        return left instanceof Constants.WholeNumber
                ? new Constants.WholeNumber(Whole.floorDivide(whole(left), whole(right)))
                : new Constants.Fraction(number(left).dividedBy(number(right)));
    }

    private static Constants.Constant like(Constants.Constant model, Rational value) {
        if (model instanceof Constants.Duration) {
            return new Constants.Duration(value.numerator());
        }
        return model instanceof Constants.WholeNumber
                ? new Constants.WholeNumber(value.numerator())
                : new Constants.Fraction(value);
    }

    private static Rational number(Constants.Constant constant) {
        return Constants.number(constant).orElseThrow();
    }

    private static BigInteger whole(Constants.Constant constant) {
        return Constants.whole(constant).orElseThrow();
    }
}
