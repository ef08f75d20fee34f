package dev.interlock.compiler.syntax;

import dev.interlock.compiler.syntax.ActionSyntax.Cooldown;
import dev.interlock.compiler.syntax.ActionSyntax.FaultSyntax;
import dev.interlock.compiler.syntax.ActionSyntax.Healed;
import dev.interlock.compiler.syntax.ActionSyntax.Per;
import dev.interlock.compiler.syntax.ActionSyntax.Reading;
import dev.interlock.compiler.syntax.ActionSyntax.Trigger;
import dev.interlock.grammar.InterlockParser.*;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;

/** Builds actions: sorts the clauses by kind and hands what is done to {@link ActionBodyBuilder}. */
final class ActionBuilder {
    private final Spans spans;
    private final DocComments docs;
    private final ExpressionBuilder expressions;
    private final ActionBodyBuilder bodies;

    ActionBuilder(Spans spans, DocComments docs, ExpressionBuilder expressions, ActionBodyBuilder bodies) {
        this.spans = spans;
        this.docs = docs;
        this.expressions = expressions;
        this.bodies = bodies;
    }

    ActionSyntax action(ActionContext context) {
        return action(context, context.name(), context.parameters(), context.clause(), Optional.empty());
    }

    ActionSyntax fault(FaultContext context) {
        FaultSyntax said = new FaultSyntax(
                Optional.ofNullable(context.expression()).map(expressions::expression),
                context.EACH() == null ? Per.ACTION : Per.PARAMETERS);
        return action(context, context.name(), context.parameters(), context.clause(), Optional.of(said));
    }

    private ActionSyntax action(
            ParserRuleContext context,
            NameContext name,
            ParametersContext parameters,
            List<ClauseContext> clauses,
            Optional<FaultSyntax> fault) {
        return new ActionSyntax(
                spans.heading(context, name),
                docs.of(context),
                spans.identifier(name),
                fault,
                parameters == null ? List.of() : expressions.binders(parameters.binder()),
                each(clauses, ReadingContext.class, this::reading),
                each(clauses, TriggerContext.class, this::trigger),
                each(clauses, GuardContext.class, guard -> expressions.expression(guard.expression())),
                each(clauses, DeadlineContext.class, deadline -> expressions.expression(deadline.within().expression())),
                each(clauses, CooldownContext.class, this::cooldown),
                each(clauses, HealsContext.class, heals -> heals.healed().stream().map(this::healed).toList())
                        .stream().flatMap(List::stream).toList(),
                each(clauses, AtomicContext.class, spans::of),
                bodies.body(new ActionBodyBuilder.Heading(context, name, clauses)));
    }

    private Trigger trigger(TriggerContext context) {
        return new Trigger(
                expressions.expression(context.expression()),
                Optional.ofNullable(context.held()).map(held -> expressions.expression(held.expression())));
    }

    private Cooldown cooldown(CooldownContext context) {
        return new Cooldown(
                spans.of(context),
                expressions.expression(context.expression()),
                context.EACH() == null ? Per.ACTION : Per.PARAMETERS);
    }

    private Healed healed(HealedContext context) {
        List<ExprSyntax> arguments = context.arguments() == null
                ? List.of()
                : expressions.expressions(context.arguments().expressions());
        List<NameContext> names = context.name();
        return new Healed(
                spans.of(context),
                names.size() == 1 ? Optional.empty() : Optional.of(spans.joined(names.subList(0, names.size() - 1))),
                spans.identifier(names.get(names.size() - 1)),
                arguments);
    }

    private Reading reading(ReadingContext context) {
        return new Reading(spans.identifier(context.name()), expressions.expression(context.expression()));
    }

    static <C extends ClauseContext, R> List<R> each(
            List<ClauseContext> clauses, Class<C> kind, Function<C, R> build) {
        return clauses.stream().filter(kind::isInstance).map(kind::cast).map(build).toList();
    }
}
