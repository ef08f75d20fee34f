package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.Identifier;
import java.util.Optional;

/** What is private to one actor is not read by another, not even by way of a derived value. */
final class Privacy {
    private final Context context;
    private final Scope scope;

    Privacy(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    /** The definition, if it may be used at this place. */
    Optional<LetDefinition> allowed(LetDefinition definition, Span span) {
        if (scope.purpose().seesPrivateStates() || scope.instance().isEmpty() || definition.owner().isPresent()) {
            return Optional.of(definition);
        }
        return context.secrets().of(definition).stream().findFirst().isEmpty()
                ? Optional.of(definition)
                : context.fail(Diagnostic.at(
                                span,
                                DiagnosticCode.PRIVATE_STATE,
                                "`" + definition.name() + "` rests on a private state, so no agent can use it")
                        .label(definition.span(), "declared here")
                        .hint("declare that state outside its agent, for all to see"));
    }

    <T> Optional<T> refuse(String actor, Identifier member, Span span) {
        boolean sibling = scope.instance().filter(i -> i.actor().name().equals(actor)).isPresent();
        return context.fail(Diagnostic.at(
                        span,
                        DiagnosticCode.PRIVATE_STATE,
                        sibling
                                ? "`" + member.text() + "` of another instance of `" + actor + "` is private to it"
                                : "`" + member.text() + "` is private to `" + actor + "`")
                .label(member.span(), "declared here")
                .hint(sibling
                        ? "write `" + member.text() + "` for its own, or declare outside what all of them share"
                        : "declare it outside `" + actor + "`, for all to see"));
    }
}
