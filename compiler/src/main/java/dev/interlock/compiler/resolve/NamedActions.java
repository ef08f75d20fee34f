package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.syntax.ActionReference;
import dev.interlock.compiler.syntax.ActionSyntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the actions that are named from outside of their agents. */
final class NamedActions {
    private final Context context;
    private final Map<String, Actor> actors = new HashMap<>();

    NamedActions(Context context, List<Actor> actors) {
        this.context = context;
        actors.forEach(actor -> this.actors.put(actor.name(), actor));
    }

    /** An action and whose it is. */
    record Found(Actor actor, Action action) {}

    /** The action, if it exists; absent without a report when there is an error in its own declaration. */
    Optional<Found> find(ActionReference node) {
        Optional<ActorNames> actor = context.names().actor(node.actor().text());
        if (actor.isEmpty()) {
            Set<String> known = context.names().actors().stream().map(ActorNames::name).collect(Collectors.toSet());
            return context.fail(Diagnostic.at(
                            node.actor().span(), DiagnosticCode.UNKNOWN_ACTION,
                            "there is no agent `" + node.actor().text() + "`")
                    .hint(Candidates.hint(node.actor().text(), known, "declare it with `agent`")));
        }
        List<String> names = actor.get().written().actions().stream()
                .map(ActionSyntax::name)
                .map(name -> name.text())
                .toList();
        return names.contains(node.action().text())
                ? Optional.ofNullable(actors.get(actor.get().name())).map(a -> new Found(a, action(a, node)))
                : context.fail(Diagnostic.at(
                                node.action().span(), DiagnosticCode.UNKNOWN_ACTION,
                                "`" + actor.get().name() + "` has no action `" + node.action().text() + "`")
                        .label(actor.get().id().span(), "declared here")
                        .hint(Candidates.hint(node.action().text(), names, "it has no actions")));
    }

    /** An action of an agent; the environment keeps to no protocol. */
    Optional<Found> ofAgent(ActionReference node) {
        return find(node).flatMap(found -> found.actor().role() == Actor.Role.AGENT
                ? Optional.of(found)
                : context.fail(Diagnostic.at(
                                node.span(), DiagnosticCode.ENVIRONMENT_NOT_COORDINATED,
                                "`" + found.actor().name() + "` is an environment, which keeps to no protocol")
                        .label(found.actor().span(), "declared here")
                        .hint("coordinate the agents that act on what it does")));
    }

    private static Action action(Actor actor, ActionReference node) {
        return actor.actions().stream()
                .filter(action -> action.name().equals(node.action().text()))
                .findFirst()
                .orElseThrow();
    }
}
