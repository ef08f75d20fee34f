package dev.interlock.compiler.syntax;

import dev.interlock.grammar.InterlockParser.ScenarioContext;
import dev.interlock.grammar.InterlockParser.ScenarioStepContext;
import java.math.BigInteger;

/** Builds scenarios. */
final class ScenarioBuilder {
    private final Spans spans;
    private final ExpressionBuilder expressions;
    private final CoordinationBuilder names;

    ScenarioBuilder(Spans spans, ExpressionBuilder expressions, CoordinationBuilder names) {
        this.spans = spans;
        this.expressions = expressions;
        this.names = names;
    }

    DeclarationSyntax.Scenario scenario(ScenarioContext context) {
        String quoted = spans.of(context.STRING()).text();
        return new DeclarationSyntax.Scenario(
                spans.between(context.getStart(), context.STRING().getSymbol()),
                quoted.substring(1, quoted.length() - 1),
                context.scenarioStep().stream().map(this::step).toList());
    }

    private ScenarioStepSyntax step(ScenarioStepContext context) {
        if (context.CHECK() != null) {
            return new ScenarioStepSyntax.Check(spans.of(context), expressions.expression(context.expression()));
        }
        if (context.LATER() != null) {
            return new ScenarioStepSyntax.Later(spans.of(context), expressions.expression(context.sum()));
        }
        ActionReference action = names.action(context.actionName());
        if (context.BLOCKED() != null) {
            return new ScenarioStepSyntax.Blocked(spans.of(context), action);
        }
        return new ScenarioStepSyntax.Act(
                spans.of(context), action,
                context.FINISH() == null ? ScenarioStepSyntax.Part.BEGINNING : ScenarioStepSyntax.Part.FINISH,
                context.INTEGER() == null ? 1 : number(context.INTEGER().getText()));
    }

    /** More than an {@code int} holds is refused later like any other number that is too large. */
    private static int number(String digits) {
        return new BigInteger(digits).min(BigInteger.valueOf(Integer.MAX_VALUE)).intValueExact();
    }
}
