package dev.interlock.compiler.syntax;

import dev.interlock.compiler.syntax.GoalSyntax.By;
import dev.interlock.grammar.InterlockBaseVisitor;
import dev.interlock.grammar.InterlockParser.*;
import java.util.Optional;
import org.antlr.v4.runtime.tree.RuleNode;

/** Builds what stands after the name of a {@code property}. */
final class GoalBuilder extends InterlockBaseVisitor<GoalSyntax> {
    private final Spans spans;
    private final ExpressionBuilder expressions;

    GoalBuilder(Spans spans, ExpressionBuilder expressions) {
        this.spans = spans;
        this.expressions = expressions;
    }

    @Override
    public GoalSyntax visitReachable(ReachableContext context) {
        return new GoalSyntax.Reachable(spans.of(context), expressions.expression(context.expression()));
    }

    @Override
    public GoalSyntax visitRecoverable(RecoverableContext context) {
        return new GoalSyntax.Recoverable(
                spans.of(context),
                context.AGENTS() == null ? By.ANYBODY : By.AGENTS,
                expressions.expression(context.expression()));
    }

    @Override
    public GoalSyntax visitCascade(CascadeContext context) {
        return new GoalSyntax.Cascade(spans.of(context), expressions.expression(context.expression()));
    }

    @Override
    public GoalSyntax visitSettles(SettlesContext context) {
        return new GoalSyntax.Settles(
                spans.of(context),
                context.reference().stream().map(expressions::expression).toList(),
                Optional.ofNullable(context.expression()).map(expressions::expression));
    }

    @Override
    public GoalSyntax visitLeadsTo(LeadsToContext context) {
        return new GoalSyntax.LeadsTo(
                spans.of(context),
                expressions.expression(context.expression(0)),
                Optional.ofNullable(context.LASTING()).map(spans::of),
                expressions.expression(context.expression(1)),
                Optional.ofNullable(context.within()).map(w -> expressions.expression(w.expression())));
    }

    @Override
    public GoalSyntax visitChildren(RuleNode node) {
        throw new IllegalStateException("no goal is built for " + node.getClass().getSimpleName());
    }
}
