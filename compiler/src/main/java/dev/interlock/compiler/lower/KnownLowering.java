package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;

/** Whether what an expression stands for is known; its value is lowered apart from that, by {@link ExprLowering}. */
final class KnownLowering implements Expr.Visitor<Term> {
    private final ExprLowering values;

    KnownLowering(ExprLowering values) {
        this.values = values;
    }

    private Term always(Expr node) {
        values.lower(node);
        return Terms.TRUE;
    }

    @Override
    public Term boolLiteral(Expr.BoolLiteral node) {
        return always(node);
    }

    @Override
    public Term intLiteral(Expr.IntLiteral node) {
        return always(node);
    }

    @Override
    public Term realLiteral(Expr.RealLiteral node) {
        return always(node);
    }

    @Override
    public Term durationLiteral(Expr.DurationLiteral node) {
        return always(node);
    }

    @Override
    public Term enumLiteral(Expr.EnumLiteral node) {
        return always(node);
    }

    @Override
    public Term stateRef(Expr.StateRef node) {
        return values.isKnown(node);
    }

    @Override
    public Term localRef(Expr.LocalRef node) {
        return values.isKnown(node);
    }

    @Override
    public Term letRef(Expr.LetRef node) {
        return values.isKnown(node);
    }

    @Override
    public Term not(Expr.Not node) {
        return always(node);
    }

    @Override
    public Term negate(Expr.Negate node) {
        return always(node);
    }

    @Override
    public Term absolute(Expr.Absolute node) {
        return always(node);
    }

    @Override
    public Term binary(Expr.Binary node) {
        return always(node);
    }

    @Override
    public Term conditional(Expr.Conditional node) {
        Term condition = values.lower(node.condition());
        Term whenTrue = values.under(condition).known(node.whenTrue());
        Term whenFalse = values.under(Terms.not(condition)).known(node.whenFalse());
        return Terms.ifThenElse(condition, whenTrue, whenFalse);
    }

    @Override
    public Term quantified(Expr.Quantified node) {
        return always(node);
    }

    @Override
    public Term old(Expr.Old node) {
        return values.before().known(node.operand());
    }

    @Override
    public Term writtenBy(Expr.WrittenBy node) {
        return always(node);
    }

    @Override
    public Term toReal(Expr.ToReal node) {
        return always(node);
    }

    @Override
    public Term unknown(Expr.Unknown node) {
        return Terms.FALSE;
    }

    @Override
    public Term known(Expr.Known node) {
        return always(node);
    }

    @Override
    public Term otherwise(Expr.Otherwise node) {
        Term subject = values.known(node.subject());
        return Terms.or(subject, values.under(Terms.not(subject)).known(node.fallback()));
    }

    @Override
    public Term assured(Expr.Assured node) {
        return always(node);
    }

    @Override
    public Term perhaps(Expr.Perhaps node) {
        return always(node);
    }
}
