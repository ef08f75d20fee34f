package dev.interlock.solver.z3;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BitVecSort;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Intervals;
import dev.interlock.compiler.system.Term;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Whole numbers as two's complement, each as wide as its {@linkplain Intervals interval} needs. Sums and products are computed
 * modulo the result's width, which loses nothing as the result fits.
 */
final class BitEncoder extends TermEncoder {
    private final Intervals intervals = new Intervals();

    BitEncoder(Context context, Frames frames) {
        super(context, frames);
    }

    static int width(Domain domain) {
        Domain.Bounds bounds = domain.bounds().orElseThrow();
        return Finiteness.width(Interval.of(bounds.low(), bounds.high())).orElseThrow();
    }

    @Override
    Expr<?> choice(Term.IfThenElse term) {
        int width = width(term);
        return context.mkITE(
                condition(term.condition()), number(term.whenTrue(), width), number(term.whenFalse(), width));
    }

    @Override
    Expr<?> same(Term.Equal term) {
        int width = commonWidth(term.left(), term.right());
        return context.mkEq(number(term.left(), width), number(term.right(), width));
    }

    @Override
    public Expr<?> whole(Term.Whole term) {
        return constant(term.value(), width(term));
    }

    @Override
    public Expr<?> fraction(Term.Fraction term) {
        throw notFinite();
    }

    @Override
    public Expr<?> atMost(Term.AtMost term) {
        int width = commonWidth(term.left(), term.right());
        return context.mkBVSLE(number(term.left(), width), number(term.right(), width));
    }

    @Override
    public Expr<?> less(Term.Less term) {
        int width = commonWidth(term.left(), term.right());
        return context.mkBVSLT(number(term.left(), width), number(term.right(), width));
    }

    @Override
    public Expr<?> sum(Term.Sum term) {
        return folded(term.children(), width(term), context::mkBVAdd);
    }

    @Override
    public Expr<?> product(Term.Product term) {
        return folded(term.children(), width(term), context::mkBVMul);
    }

    /** Division cuts off towards zero; where that is not down, one is taken away. */
    @Override
    public Expr<?> divide(Term.Divide term) {
        int width = commonWidth(term.left(), term.right()) + 1;
        BitVecExpr dividend = number(term.left(), width);
        BitVecExpr divisor = number(term.right(), width);
        BitVecExpr zero = constant(BigInteger.ZERO, width);
        BitVecExpr cut = context.mkBVSDiv(dividend, divisor);
        BitVecExpr rest = context.mkBVSRem(dividend, divisor);
        BoolExpr isRounded = context.mkAnd(
                context.mkNot(context.mkEq(rest, zero)),
                context.mkXor(context.mkBVSLT(rest, zero), context.mkBVSLT(divisor, zero)));
        BitVecExpr down = context.mkBVSub(cut, constant(BigInteger.ONE, width));
        return unlessByZero(divisor, choice(isRounded, down, cut), width(term));
    }

    @Override
    public Expr<?> modulo(Term.Modulo term) {
        int width = commonWidth(term.left(), term.right()) + 1;
        BitVecExpr divisor = number(term.right(), width);
        return unlessByZero(divisor, context.mkBVSMod(number(term.left(), width), divisor), width(term));
    }

    @Override
    public Expr<?> toReal(Term.ToReal term) {
        throw notFinite();
    }

    private BitVecExpr unlessByZero(BitVecExpr divisor, BitVecExpr outcome, int width) {
        BitVecExpr zero = constant(BigInteger.ZERO, divisor.getSortSize());
        return resized(choice(context.mkEq(divisor, zero), zero, outcome), width);
    }

    private BitVecExpr choice(BoolExpr condition, BitVecExpr whenTrue, BitVecExpr whenFalse) {
        Expr<BitVecSort> chosen = context.mkITE(condition, whenTrue, whenFalse);
        return (BitVecExpr) chosen;
    }

    private BitVecExpr folded(List<Term> operands, int width, BinaryOperator<BitVecExpr> operation) {
        return operands.stream().map(operand -> number(operand, width)).reduce(operation).orElseThrow();
    }

    private BitVecExpr number(Term term, int width) {
        return resized((BitVecExpr) encode(term), width);
    }

    private BitVecExpr resized(BitVecExpr number, int width) {
        int own = number.getSortSize();
        if (own == width) {
            return number;
        }
        return own < width ? context.mkSignExt(width - own, number) : context.mkExtract(width - 1, 0, number);
    }

    private BitVecExpr constant(BigInteger value, int width) {
        BigInteger bits = value.mod(BigInteger.ONE.shiftLeft(width));
        return context.mkBV(bits.toString(), width);
    }

    private int commonWidth(Term left, Term right) {
        return Math.max(width(left), width(right));
    }

    private int width(Term term) {
        return Finiteness.width(intervals.of(term)).orElseThrow(BitEncoder::notFinite);
    }

    private static IllegalStateException notFinite() {
        return new IllegalStateException("internal error: a number without bounds among bits");
    }
}
