package dev.interlock.solver.z3;

import com.microsoft.z3.ArithSort;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.IntExpr;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Intervals;
import dev.interlock.compiler.system.Term;

/** Numbers as the integers and rationals of linear arithmetic: any size, any term. */
final class LinearEncoder extends TermEncoder {
    private final Arithmetic arithmetic;

    LinearEncoder(Context context, Frames frames) {
        super(context, frames);
        this.arithmetic = new Arithmetic(context, this, new Intervals());
    }

    @SuppressWarnings("unchecked")
    Expr<ArithSort> number(Term term) {
        return (Expr<ArithSort>) encode(term);
    }

    @Override
    Expr<?> choice(Term.IfThenElse term) {
        return context.mkITE(condition(term.condition()), number(term.whenTrue()), number(term.whenFalse()));
    }

    @Override
    Expr<?> same(Term.Equal term) {
        return context.mkEq(number(term.left()), number(term.right()));
    }

    @Override
    public Expr<?> whole(Term.Whole term) {
        return context.mkInt(term.value().toString());
    }

    @Override
    public Expr<?> fraction(Term.Fraction term) {
        Rational value = term.value();
        return context.mkReal(value.numerator() + "/" + value.denominator());
    }

    @Override
    public Expr<?> atMost(Term.AtMost term) {
        return context.mkLe(number(term.left()), number(term.right()));
    }

    @Override
    public Expr<?> less(Term.Less term) {
        return context.mkLt(number(term.left()), number(term.right()));
    }

    @Override
    public Expr<?> sum(Term.Sum term) {
        return arithmetic.sum(term.children().stream().map(this::number).toList());
    }

    @Override
    public Expr<?> product(Term.Product term) {
        return arithmetic.product(term);
    }

    @Override
    public Expr<?> divide(Term.Divide term) {
        return arithmetic.quotient(term);
    }

    @Override
    public Expr<?> modulo(Term.Modulo term) {
        return arithmetic.remainder(term);
    }

    @Override
    public Expr<?> toReal(Term.ToReal term) {
        return context.mkInt2Real((IntExpr) encode(term.operand()));
    }
}
