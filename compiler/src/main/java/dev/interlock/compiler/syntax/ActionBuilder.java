package dev.interlock.compiler.syntax;

import dev.interlock.compiler.syntax.ActionSyntax.Reading;
import dev.interlock.grammar.InterlockParser.*;
import java.util.List;
import java.util.function.Function;

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
        List<ClauseContext> clauses = context.clause();
        return new ActionSyntax(
                spans.heading(context, context.name()),
                docs.of(context),
                spans.identifier(context.name()),
                context.parameters() == null ? List.of() : expressions.binders(context.parameters().binder()),
                each(clauses, ReadingContext.class, this::reading),
                each(clauses, TriggerContext.class, trigger -> expressions.expression(trigger.expression())),
                each(clauses, GuardContext.class, guard -> expressions.expression(guard.expression())),
                each(clauses, AtomicContext.class, spans::of),
                bodies.body(context));
    }

    private Reading reading(ReadingContext context) {
        return new Reading(spans.identifier(context.name()), expressions.expression(context.expression()));
    }

    static <C extends ClauseContext, R> List<R> each(
            List<ClauseContext> clauses, Class<C> kind, Function<C, R> build) {
        return clauses.stream().filter(kind::isInstance).map(kind::cast).map(build).toList();
    }
}
