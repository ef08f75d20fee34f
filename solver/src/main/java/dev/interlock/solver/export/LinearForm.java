package dev.interlock.solver.export;

import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Intervals;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The same terms with linear arithmetic only, and with no division but by a positive constant, where all tools agree on what
 * rounding down means. A product or quotient of two terms that vary becomes a case split over the side with fewer values.
 */
final class LinearForm implements Term.Visitor<Term> {
    private static final BigInteger MOST_CASES = BigInteger.valueOf(4_096);

    private final Products products;
    private final Intervals intervals = new Intervals();
    private final Map<Term, Term> done = new IdentityHashMap<>();

    LinearForm(Products products) {
        this.products = products;
    }

    enum Products {
        SPLIT,
        /** For programs that can multiply. */
        KEPT
    }

    Term of(Term term) {
        Term known = done.get(term);
        if (known == null) {
            known = term.accept(this);
            done.put(term, known);
        }
        return known;
    }

    List<Term> of(List<Term> terms) {
        return terms.stream().map(this::of).toList();
    }

    @Override
    public Term truth(Term.Truth term) {
        return term;
    }

    @Override
    public Term whole(Term.Whole term) {
        return term;
    }

    @Override
    public Term fraction(Term.Fraction term) {
        return term;
    }

    @Override
    public Term current(Term.Current term) {
        return term;
    }

    @Override
    public Term next(Term.Next term) {
        return term;
    }

    @Override
    public Term not(Term.Not term) {
        return Terms.not(of(term.operand()));
    }

    @Override
    public Term and(Term.And term) {
        return Terms.and(of(term.children()));
    }

    @Override
    public Term or(Term.Or term) {
        return Terms.or(of(term.children()));
    }

    @Override
    public Term ifThenElse(Term.IfThenElse term) {
        return Terms.ifThenElse(of(term.condition()), of(term.whenTrue()), of(term.whenFalse()));
    }

    @Override
    public Term equal(Term.Equal term) {
        return Terms.equal(of(term.left()), of(term.right()));
    }

    @Override
    public Term atMost(Term.AtMost term) {
        return Terms.atMost(of(term.left()), of(term.right()));
    }

    @Override
    public Term less(Term.Less term) {
        return Terms.less(of(term.left()), of(term.right()));
    }

    @Override
    public Term sum(Term.Sum term) {
        return Terms.sum(of(term.children()));
    }

    @Override
    public Term toReal(Term.ToReal term) {
        return Terms.toReal(of(term.operand()));
    }

    @Override
    public Term product(Term.Product term) {
        Term left = of(term.left());
        Term right = of(term.right());
        Interval ofLeft = values(term.left());
        Interval ofRight = values(term.right());
        if (products == Products.KEPT || isConstant(left) || isConstant(right)) {
            return Terms.product(left, right);
        }
        return isSmaller(ofLeft, ofRight)
                ? split(left, ofLeft, value -> Terms.product(constant(value, term.sort()), right))
                : split(right, ofRight, value -> Terms.product(constant(value, term.sort()), left));
    }

    @Override
    public Term divide(Term.Divide term) {
        Term dividend = of(term.left());
        Term divisor = of(term.right());
        Interval divisors = values(term.right());
        if (term.sort() == Sort.REAL) {
            return divisor instanceof Term.Fraction constant
                    ? exact(dividend, constant.value())
                    : split(divisor, divisors, value -> exact(dividend, Rational.of(value)));
        }
        Interval quotients = intervals.of(term);
        return isSmaller(divisors, quotients)
                ? split(divisor, divisors, value -> quotient(dividend, value))
                : searched(dividend, divisor, quotients, Terms::whole);
    }

    @Override
    public Term modulo(Term.Modulo term) {
        Term dividend = of(term.left());
        Term divisor = of(term.right());
        Interval divisors = values(term.right());
        Interval quotients = intervals.of(Terms.divide(term.left(), term.right()));
        return isSmaller(divisors, quotients)
                ? split(divisor, divisors, value -> remainder(dividend, value))
                : searched(dividend, divisor, quotients, quotient ->
                        Terms.minus(dividend, Terms.product(Terms.whole(quotient), divisor)));
    }

    private static Term exact(Term dividend, Rational divisor) {
        Rational factor = divisor.signum() == 0 ? divisor : Rational.of(BigInteger.ONE).dividedBy(divisor);
        return Terms.product(Terms.fraction(factor), dividend);
    }

    private static Term quotient(Term dividend, BigInteger divisor) {
        return switch (divisor.signum()) {
            case 0 -> Terms.whole(0);
            case 1 -> divisor.equals(BigInteger.ONE) ? dividend : Terms.divide(dividend, Terms.whole(divisor));
            default -> Terms.divide(Terms.negate(dividend), Terms.whole(divisor.negate()));
        };
    }

    private static Term remainder(Term dividend, BigInteger divisor) {
        return switch (divisor.signum()) {
            case 0 -> Terms.whole(0);
            case 1 -> divisor.equals(BigInteger.ONE) ? Terms.whole(0) : Terms.modulo(dividend, Terms.whole(divisor));
            default -> Terms.negate(Terms.modulo(Terms.negate(dividend), Terms.whole(divisor.negate())));
        };
    }

    /** A quotient by what varies, found by its own value: for {@code b > 0} it is at least {@code m} iff {@code a >= m b}. */
    private Term searched(Term dividend, Term divisor, Interval quotients, Function<BigInteger, Term> outcome) {
        Term zero = Terms.whole(0);
        Term whenPositive = tree(quotients, m -> Terms.less(dividend, Terms.product(Terms.whole(m), divisor)), outcome);
        Term whenNegative = tree(quotients, m -> Terms.less(Terms.product(Terms.whole(m), divisor), dividend), outcome);
        return Terms.ifThenElse(
                Terms.less(zero, divisor),
                whenPositive,
                Terms.ifThenElse(Terms.less(divisor, zero), whenNegative, zero));
    }

    private Term split(Term side, Interval values, Function<BigInteger, Term> outcome) {
        return side instanceof Term.Whole constant
                ? outcome.apply(constant.value())
                : tree(values, m -> Terms.less(side, constant(m, side.sort())), outcome);
    }

    /** @param isBelow of a number, that the value sought is below it */
    private Term tree(Interval values, Function<BigInteger, Term> isBelow, Function<BigInteger, Term> outcome) {
        if (values.size().filter(size -> size.compareTo(MOST_CASES) <= 0).isEmpty()) {
            throw new UnsayableException(
                    "a product, quotient or remainder in it has too many values on either side to be told case by case",
                    "make the range of one side smaller: at most " + MOST_CASES + " values");
        }
        return tree(values.low().orElseThrow(), values.high().orElseThrow(), isBelow, outcome);
    }

    private static Term tree(
            BigInteger low, BigInteger high, Function<BigInteger, Term> isBelow, Function<BigInteger, Term> outcome) {
        if (low.equals(high)) {
            return outcome.apply(low);
        }
        BigInteger middle = low.add(high).shiftRight(1).add(BigInteger.ONE);
        return Terms.ifThenElse(
                isBelow.apply(middle),
                tree(low, middle.subtract(BigInteger.ONE), isBelow, outcome),
                tree(middle, high, isBelow, outcome));
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

    private static Term constant(BigInteger value, Sort sort) {
        return sort == Sort.INT ? Terms.whole(value) : Terms.fraction(Rational.of(value));
    }
}
