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
 * Products, quotients and remainders for a solver of linear arithmetic: those of two terms that vary become a case split over
 * the side with fewer values. Z3's integer division is Euclid's; with a positive divisor it rounds down, so divisors are made
 * positive. By zero is zero.
 */
final class Arithmetic {
    private final Context context;
    private final LinearEncoder encoder;
    private final Intervals intervals;

    Arithmetic(Context context, LinearEncoder encoder, Intervals intervals) {
        this.context = context;
        this.encoder = encoder;
        this.intervals = intervals;
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
        return isSmaller(ofLeft, ofRight)
                ? split(left, ofLeft, value -> times(constant(value, term.sort()), right))
                : split(right, ofRight, value -> times(constant(value, term.sort()), left));
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
        if (divisors.isFinite() && isSmaller(divisors, quotients)) {
            return split(divisor, divisors, value -> remainder(dividend, value));
        }
        if (!quotients.isFinite()) {
            return nonlinear(dividend, divisor, quotient -> minus(dividend, times(quotient, divisor)));
        }
        return searched(dividend, divisor, quotients, quotient ->
                minus(dividend, times(constant(quotient, Sort.INT), divisor)));
    }

    private Expr<?> wholeQuotient(Term.Divide term, Term left, Term right) {
        Expr<ArithSort> dividend = encoder.number(left);
        if (right instanceof Term.Whole constant) {
            return quotient(dividend, constant.value());
        }
        Expr<ArithSort> divisor = encoder.number(right);
        Interval divisors = values(right);
        Interval quotients = intervals.of(term);
        if (divisors.isFinite() && isSmaller(divisors, quotients)) {
            return split(divisor, divisors, value -> quotient(dividend, value));
        }
        if (!quotients.isFinite()) {
            return nonlinear(dividend, divisor, quotient -> quotient);
        }
        return searched(dividend, divisor, quotients, quotient -> constant(quotient, Sort.INT));
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

    /** A quotient by what varies, found by its own value: for {@code b > 0} it is at least {@code m} iff {@code a >= m b}. */
    private Expr<ArithSort> searched(
            Expr<ArithSort> dividend,
            Expr<ArithSort> divisor,
            Interval quotients,
            Function<BigInteger, Expr<ArithSort>> outcome) {
        Expr<ArithSort> zero = constant(BigInteger.ZERO, Sort.INT);
        BigInteger low = quotients.low().orElseThrow();
        BigInteger high = quotients.high().orElseThrow();
        Expr<ArithSort> whenPositive = tree(low, high, m ->
                context.mkLt(dividend, times(constant(m, Sort.INT), divisor)), outcome);
        Expr<ArithSort> whenNegative = tree(low, high, m ->
                context.mkGt(dividend, times(constant(m, Sort.INT), divisor)), outcome);
        return choice(
                context.mkGt(divisor, zero), whenPositive, choice(context.mkLt(divisor, zero), whenNegative, zero));
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
