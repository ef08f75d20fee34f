package dev.interlock.solver.z3;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms as Z3 expressions over the constants of frame 0 (and 1 for next values): the two have the same value under every
 * assignment that keeps symbols inside their domains. How numbers are represented is said by the subclass.
 */
abstract class TermEncoder implements Term.Visitor<Expr<?>> {
    final Context context;
    private final Frames frames;
    private final Map<Term, Expr<?>> known = new IdentityHashMap<>();

    TermEncoder(Context context, Frames frames) {
        this.context = context;
        this.frames = frames;
    }

    final Expr<?> encode(Term term) {
        Expr<?> before = known.get(term);
        if (before != null) {
            return before;
        }
        Expr<?> expression = term.accept(this);
        known.put(term, expression);
        return expression;
    }

    final BoolExpr condition(Term term) {
        return (BoolExpr) encode(term);
    }

    /** A choice between numbers. */
    abstract Expr<?> choice(Term.IfThenElse term);

    /** Whether two numbers are the same. */
    abstract Expr<?> same(Term.Equal term);

    @Override
    public final Expr<?> truth(Term.Truth term) {
        return context.mkBool(term.value());
    }

    @Override
    public final Expr<?> current(Term.Current term) {
        return frames.constant(term.symbol(), 0);
    }

    @Override
    public final Expr<?> next(Term.Next term) {
        frames.constant(term.variable(), 0);
        return frames.constant(term.variable(), 1);
    }

    @Override
    public final Expr<?> not(Term.Not term) {
        return context.mkNot(condition(term.operand()));
    }

    @Override
    public final Expr<?> and(Term.And term) {
        return context.mkAnd(conditions(term.children()));
    }

    @Override
    public final Expr<?> or(Term.Or term) {
        return context.mkOr(conditions(term.children()));
    }

    @Override
    public final Expr<?> ifThenElse(Term.IfThenElse term) {
        return term.sort() == Sort.BOOL
                ? context.mkITE(condition(term.condition()), condition(term.whenTrue()), condition(term.whenFalse()))
                : choice(term);
    }

    @Override
    public final Expr<?> equal(Term.Equal term) {
        return term.left().sort() == Sort.BOOL
                ? context.mkEq(condition(term.left()), condition(term.right()))
                : same(term);
    }

    private BoolExpr[] conditions(List<Term> terms) {
        return terms.stream().map(this::condition).toArray(BoolExpr[]::new);
    }
}
