package dev.interlock.compiler.syntax;

import dev.interlock.compiler.syntax.StatementSyntax.AssignOperator;
import dev.interlock.grammar.InterlockBaseVisitor;
import dev.interlock.grammar.InterlockParser.*;
import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.tree.RuleNode;

/** Builds the effects of actions. */
final class StatementBuilder extends InterlockBaseVisitor<StatementSyntax> {
    private final Spans spans;
    private final ExpressionBuilder expressions;

    StatementBuilder(Spans spans, ExpressionBuilder expressions) {
        this.spans = spans;
        this.expressions = expressions;
    }

    List<StatementSyntax> statements(BlockContext block) {
        return block.statement().stream().map(statement -> statement.accept(this)).toList();
    }

    @Override
    public StatementSyntax visitIfStatement(IfStatementContext context) {
        return new StatementSyntax.If(
                spans.of(context),
                expressions.expression(context.expression()),
                statements(context.block()),
                otherwise(context.otherCase()));
    }

    /** {@code else if} is an {@code if} that stands alone in the other case. */
    private List<StatementSyntax> otherwise(OtherCaseContext context) {
        if (context == null) {
            return List.of();
        }
        if (context.IF() == null) {
            return statements(context.block());
        }
        return List.of(new StatementSyntax.If(
                spans.between(context.IF().getSymbol(), context.getStop()),
                expressions.expression(context.expression()),
                statements(context.block()),
                otherwise(context.otherCase())));
    }

    @Override
    public StatementSyntax visitForStatement(ForStatementContext context) {
        return new StatementSyntax.For(
                spans.of(context),
                expressions.binders(context.binders().binder()),
                expressions.optional(context.binders().expression()),
                statements(context.block()));
    }

    @Override
    public StatementSyntax visitLetStatement(LetStatementContext context) {
        return new StatementSyntax.Let(
                spans.of(context), spans.identifier(context.name()), expressions.expression(context.expression()));
    }

    @Override
    public StatementSyntax visitChoice(ChoiceContext context) {
        return new StatementSyntax.Choose(
                spans.of(context), expressions.target(context.target()), expressions.type(context.simpleType()));
    }

    @Override
    public StatementSyntax visitAssignment(AssignmentContext context) {
        AssignOperator operator = Arrays.stream(AssignOperator.values())
                .filter(candidate -> candidate.symbol().equals(context.op.getText()))
                .findFirst()
                .orElseThrow();
        return new StatementSyntax.Assign(
                spans.of(context),
                expressions.target(context.target()),
                operator,
                expressions.expression(context.expression()));
    }

    @Override
    public StatementSyntax visitChildren(RuleNode node) {
        throw new IllegalStateException("no statement is built for " + node.getClass().getSimpleName());
    }
}
