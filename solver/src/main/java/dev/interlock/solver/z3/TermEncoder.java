package dev.interlock.solver.z3;

import com.microsoft.z3.ArithSort;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.IntExpr;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Intervals;
import dev.interlock.compiler.system.Term;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms as Z3 expressions over the constants of frame 0 (and 1 for next values): the two have the same value under every
 * assignment that keeps symbols inside their domains.
 */
final class TermEncoder implements Term.Visitor<Expr<?>> {
    private final Context context;
    private final Frames frames;
    private final Arithmetic arithmetic;
    private final Map<Term, Expr<?>> known = new IdentityHashMap<>();

    TermEncoder(Context context, Frames frames) {
        this.context = context;
        this.frames = frames;
        this.arithmetic = new Arithmetic(context, this, new Intervals());
    }

    Expr<?> encode(Term term) {
        Expr<?> before = known.get(term);
        if (before != null) {
            return before;
        }
        Expr<?> expression = term.accept(this);
        known.put(term, expression);
        return expression;
    }

    BoolExpr condition(Term term) {
        return (BoolExpr) encode(term);
    }

    @SuppressWarnings("unchecked")
    Expr<ArithSort> number(Term term) {
        return (Expr<ArithSort>) encode(term);
    }

    private BoolExpr[] conditions(List<Term> terms) {
        return terms.stream().map(this::condition).toArray(BoolExpr[]::new);
    }

    @Override
    public Expr<?> truth(Term.Truth term) {
        return context.mkBool(term.value());
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
    public Expr<?> current(Term.Current term) {
        return frames.constant(term.symbol(), 0);
    }

    @Override
    public Expr<?> next(Term.Next term) {
        frames.constant(term.variable(), 0);
        return frames.constant(term.variable(), 1);
    }

    @Override
    public Expr<?> not(Term.Not term) {
        return context.mkNot(condition(term.operand()));
    }

    @Override
    public Expr<?> and(Term.And term) {
        return context.mkAnd(conditions(term.children()));
    }

    @Override
    public Expr<?> or(Term.Or term) {
        return context.mkOr(conditions(term.children()));
    }

    @Override
    public Expr<?> ifThenElse(Term.IfThenElse term) {
        return context.mkITE(condition(term.condition()), encode(term.whenTrue()), encode(term.whenFalse()));
    }

    @Override
    public Expr<?> equal(Term.Equal term) {
        return context.mkEq(encode(term.left()), encode(term.right()));
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
