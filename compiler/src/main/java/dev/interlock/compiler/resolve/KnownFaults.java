package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.syntax.ActionSyntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What may go wrong in the world, by name; environments are typed before the agents that answer their faults. */
final class KnownFaults {
    private final Names names;
    private final Map<String, Actor> environments = new HashMap<>();

    KnownFaults(Names names) {
        this.names = names;
    }

    /** An action as written, and whose it is. */
    record Declared(ActorNames actor, ActionSyntax action) {}

    void know(Actor actor) {
        environments.put(actor.name(), actor);
    }

    /** The faults of this name, of all environments or of one. */
    List<Declared> faults(Optional<String> environment, String name) {
        return all(environment, name).stream().filter(found -> found.action().fault().isPresent()).toList();
    }

    /** Everything of this name that somebody does, of all actors or of one. */
    List<Declared> all(Optional<String> actor, String name) {
        return names.actors().stream()
                .filter(candidate -> actor.isEmpty() || actor.get().equals(candidate.name()))
                .flatMap(candidate -> candidate.written().actions().stream()
                        .filter(action -> action.name().text().equals(name))
                        .map(action -> new Declared(candidate, action)))
                .toList();
    }

    Set<String> faultNames() {
        Set<String> known = new TreeSet<>();
        names.actors().forEach(actor -> actor.written().actions().stream()
                .filter(action -> action.fault().isPresent())
                .forEach(action -> known.add(action.name().text())));
        return known;
    }

    /** The fault typed; absent when an error in it was reported. */
    Optional<Action> typed(Declared fault) {
        return Optional.ofNullable(environments.get(fault.actor().name()))
                .flatMap(environment -> environment.actions().stream()
                        .filter(action -> action.name().equals(fault.action().name().text()))
                        .findFirst());
    }
}
