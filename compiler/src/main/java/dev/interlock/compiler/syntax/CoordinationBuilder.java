package dev.interlock.compiler.syntax;

import dev.interlock.grammar.InterlockParser.ActionNameContext;
import dev.interlock.grammar.InterlockParser.CoordinateContext;
import dev.interlock.grammar.InterlockParser.NameContext;
import dev.interlock.grammar.InterlockParser.RuleContext;
import java.util.List;
import java.util.Optional;

/** Builds {@code coordinate} blocks. */
final class CoordinationBuilder {
    private final Spans spans;
    private final ExpressionBuilder expressions;

    CoordinationBuilder(Spans spans, ExpressionBuilder expressions) {
        this.spans = spans;
        this.expressions = expressions;
    }

    DeclarationSyntax.Coordinate coordinate(CoordinateContext context) {
        return new DeclarationSyntax.Coordinate(
                spans.of(context.getStart()), context.rule_().stream().map(this::rule).toList());
    }

    ActionReference action(ActionNameContext context) {
        List<NameContext> names = context.name();
        return new ActionReference(
                spans.of(context),
                spans.joined(names.subList(0, names.size() - 1)),
                expressions.expressions(context.expressions()),
                spans.identifier(names.get(names.size() - 1)),
                Optional.ofNullable(context.arguments()).map(a -> expressions.expressions(a.expressions())));
    }

    private RuleSyntax rule(RuleContext context) {
        List<ActionReference> actions = context.actionName().stream().map(this::action).toList();
        if (context.GUARD() != null) {
            return new RuleSyntax.Guard(
                    spans.of(context), actions.get(0), expressions.expression(context.expression()),
                    context.FINISH() == null ? RuleSyntax.Moment.START : RuleSyntax.Moment.FINISH);
        }
        if (context.EXCLUSIVE() != null) {
            return new RuleSyntax.Exclusive(spans.of(context), actions);
        }
        if (context.BEFORE() != null) {
            return new RuleSyntax.Before(spans.of(context), actions.get(0), actions.get(1));
        }
        if (context.MOST() != null) {
            return new RuleSyntax.AtMost(
                    spans.of(context), expressions.expression(context.expression()), actions,
                    Optional.ofNullable(context.within()).map(w -> expressions.expression(w.expression())));
        }
        return new RuleSyntax.Owner(
                spans.of(context), expressions.expression(context.reference()), spans.identifier(context.qualified()));
    }
}
