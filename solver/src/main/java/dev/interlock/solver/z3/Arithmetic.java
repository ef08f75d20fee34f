package dev.interlock.solver.z3;

import com.microsoft.z3.ArithSort;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Intervals;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Products, quotients and remainders for a solver of linear arithmetic: those of two terms that vary become a case
 * split over the side with fewer values, or over its {@linkplain Digits digits} where there are many. Z3's integer
 * division is Euclid's; with a positive divisor it rounds down, so divisors are made positive. By zero is zero.
 */
final class Arithmetic {
    /**
     * From about here on a split over all values costs more than one over binary digits; far from here, very much
     * more.
     */
    private static final BigInteger MOST_CASES = BigInteger.valueOf(32);

    private final Context context;
    private final LinearEncoder encoder;
    private final Intervals intervals;
    private final Digits digits;

    Arithmetic(Context context, LinearEncoder encoder, Intervals intervals) {
        this.context = context;
        this.encoder = encoder;
        this.intervals = intervals;
        this.digits = new Digits(context);
    }

    Expr<ArithSort> sum(List<Expr<ArithSort>> parts) {
        return context.mkAdd(array(parts));
    }

    Expr<?> product(Term.Product term) {
        Expr<ArithSort> left = encoder.number(term.left());
        Expr<ArithSort> right = encoder.number(term.right());
        Interval ofLeft = values(term.left());
        Interval ofRight = values(term.right());
        if (isConstant(term.left()) || isConstant(term.right()) || !ofLeft.isFinite() && !ofRight.isFinite()) {
            return times(left, right);
        }
        return isSmaller(ofLeft, ofRight) ? product(left, ofLeft, right) : product(right, ofRight, left);
    }

    private Expr<?> product(Expr<ArithSort> factor, Interval values, Expr<ArithSort> other) {
        return isFew(values)
                ? split(factor, values, value -> times(constant(value, other.isInt() ? Sort.INT : Sort.REAL), other))
                : digits.product(factor, values, other);
    }

    Expr<?> quotient(Term.Divide term) {
        return term.sort() == Sort.REAL ? realQuotient(term) : wholeQuotient(term, term.left(), term.right());
    }

    Expr<?> remainder(Term.Modulo term) {
        Expr<ArithSort> dividend = encoder.number(term.left());
        Expr<ArithSort> divisor = encoder.number(term.right());
        Interval divisors = values(term.right());
        if (term.right() instanceof Term.Whole constant) {
            return remainder(dividend, constant.value());
        }
        Interval quotients = quotients(term.left(), term.right());
        if (isFew(divisors) || divisors.isFinite() && !quotients.isFinite()) {
            return split(divisor, divisors, value -> remainder(dividend, value));
        }
        return quotients.isFinite()
                ? digits.division(dividend, divisor, quotients).remainder()
                : nonlinear(dividend, divisor, quotient -> minus(dividend, times(quotient, divisor)));
    }

    private Expr<?> wholeQuotient(Term.Divide term, Term left, Term right) {
        Expr<ArithSort> dividend = encoder.number(left);
        if (right instanceof Term.Whole constant) {
            return quotient(dividend, constant.value());
        }
        Expr<ArithSort> divisor = encoder.number(right);
        Interval divisors = values(right);
        Interval quotients = intervals.of(term);
        if (isFew(divisors) || divisors.isFinite() && !quotients.isFinite()) {
            return split(divisor, divisors, value -> quotient(dividend, value));
        }
        return quotients.isFinite()
                ? digits.division(dividend, divisor, quotients).quotient()
                : nonlinear(dividend, divisor, quotient -> quotient);
    }

    private Expr<?> realQuotient(Term.Divide term) {
        Expr<ArithSort> dividend = encoder.number(term.left());
        if (term.right() instanceof Term.Fraction divisor) {
            return realQuotient(dividend, divisor.value());
        }
        Expr<ArithSort> divisor = encoder.number(term.right());
        Interval divisors = values(term.right());
        if (divisors.isFinite()) {
            return split(divisor, divisors, value -> realQuotient(dividend, Rational.of(value)));
        }
        Expr<ArithSort> zero = constant(BigInteger.ZERO, Sort.REAL);
        return choice(context.mkEq(divisor, zero), zero, context.mkDiv(dividend, divisor));
    }

    private Expr<ArithSort> realQuotient(Expr<ArithSort> dividend, Rational divisor) {
        Rational factor = divisor.signum() == 0 ? divisor : Rational.of(BigInteger.ONE).dividedBy(divisor);
        return times(real(factor), dividend);
    }

    private Expr<ArithSort> quotient(Expr<ArithSort> dividend, BigInteger divisor) {
        return switch (divisor.signum()) {
            case 0 -> constant(BigInteger.ZERO, Sort.INT);
            case 1 -> context.mkDiv(dividend, constant(divisor, Sort.INT));
            default -> context.mkDiv(negative(dividend), constant(divisor.negate(), Sort.INT));
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Expr<ArithSort> remainder(Expr<ArithSort> dividend, BigInteger divisor) {
        Expr modulus = constant(divisor.abs(), Sort.INT);
        return switch (divisor.signum()) {
            case 0 -> constant(BigInteger.ZERO, Sort.INT);
            case 1 -> (Expr<ArithSort>) (Expr) context.mkMod((Expr) dividend, modulus);
            default -> negative((Expr<ArithSort>) (Expr) context.mkMod((Expr) negative(dividend), modulus));
        };
    }

    /** Where neither side has bounds, it is left to the solver, which may not manage. */
    private Expr<ArithSort> nonlinear(
            Expr<ArithSort> dividend, Expr<ArithSort> divisor, UnaryOperator<Expr<ArithSort>> outcome) {
        Expr<ArithSort> zero = constant(BigInteger.ZERO, Sort.INT);
        return choice(
                context.mkGt(divisor, zero),
                outcome.apply(context.mkDiv(dividend, divisor)),
                choice(
                        context.mkLt(divisor, zero),
                        outcome.apply(context.mkDiv(negative(dividend), negative(divisor))),
                        zero));
    }

    private Expr<ArithSort> split(
            Expr<ArithSort> side, Interval values, Function<BigInteger, Expr<ArithSort>> outcome) {
        Sort sort = side.isInt() ? Sort.INT : Sort.REAL;
        return tree(
                values.low().orElseThrow(),
                values.high().orElseThrow(),
                m -> context.mkLt(side, constant(m, sort)),
                outcome);
    }

    /** A balanced tree of choices; {@code isBelow} says of a number that the value sought is below it. */
    private Expr<ArithSort> tree(
            BigInteger low,
            BigInteger high,
            Function<BigInteger, BoolExpr> isBelow,
            Function<BigInteger, Expr<ArithSort>> outcome) {
        if (low.equals(high)) {
            return outcome.apply(low);
        }
        BigInteger middle = low.add(high).shiftRight(1).add(BigInteger.ONE);
        return choice(
                isBelow.apply(middle),
                tree(low, middle.subtract(BigInteger.ONE), isBelow, outcome),
                tree(middle, high, isBelow, outcome));
    }

    private Interval quotients(Term left, Term right) {
        return intervals.of(Terms.divide(left, right));
    }

    private Interval values(Term term) {
        return intervals.of(term instanceof Term.ToReal whole ? whole.operand() : term);
    }

    private static boolean isConstant(Term term) {
        return term instanceof Term.Whole || term instanceof Term.Fraction;
    }

    private static boolean isFew(Interval values) {
        return values.size().filter(size -> size.compareTo(MOST_CASES) <= 0).isPresent();
    }

    private static boolean isSmaller(Interval one, Interval other) {
        Optional<BigInteger> size = one.size();
        return size.isPresent() && other.size().map(s -> size.get().compareTo(s) <= 0).orElse(true);
    }

    private Expr<ArithSort> choice(BoolExpr condition, Expr<ArithSort> whenTrue, Expr<ArithSort> whenFalse) {
        return context.mkITE(condition, whenTrue, whenFalse);
    }

    private Expr<ArithSort> times(Expr<ArithSort> left, Expr<ArithSort> right) {
        return context.mkMul(array(List.of(left, right)));
    }

    private Expr<ArithSort> minus(Expr<ArithSort> left, Expr<ArithSort> right) {
        return context.mkSub(array(List.of(left, right)));
    }

    private Expr<ArithSort> negative(Expr<ArithSort> operand) {
        return context.mkUnaryMinus(operand);
    }

    private Expr<ArithSort> real(Rational value) {
        return asNumber(context.mkReal(value.numerator() + "/" + value.denominator()));
    }

    private Expr<ArithSort> constant(BigInteger value, Sort sort) {
        return asNumber(sort == Sort.INT ? context.mkInt(value.toString()) : context.mkReal(value.toString()));
    }

    @SuppressWarnings("unchecked")
    private static Expr<ArithSort> asNumber(Expr<?> expression) {
        return (Expr<ArithSort>) expression;
    }

    @SuppressWarnings("unchecked")
    private static Expr<ArithSort>[] array(List<Expr<ArithSort>> parts) {
        return (Expr<ArithSort>[]) parts.toArray(new Expr<?>[0]);
    }
}
