package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Value;
import java.util.ArrayList;
import java.util.List;

/** Who there is: every instance of every agent, and the environments, in the order of their numbers. */
final class Roster {
    private final List<Entry> entries = new ArrayList<>();

    Roster(Model model) {
        for (dev.interlock.compiler.model.Actor declared : model.actors()) {
            for (List<Value> tuple : Domains.tuples(declared.indices().stream().map(Local::type).toList())) {
                entries.add(new Entry(declared, tuple, actor(declared, tuple)));
            }
        }
    }

    /** @param tuple the values of the declared actor's indices */
    record Entry(dev.interlock.compiler.model.Actor declared, List<Value> tuple, Actor actor) {}

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The instances of one agent, or the one environment of this name. */
    List<Entry> named(String name) {
        return entries.stream().filter(entry -> entry.declared().name().equals(name)).toList();
    }

    List<Actor> actors() {
        return entries.stream().map(Entry::actor).toList();
    }

    private Actor actor(dev.interlock.compiler.model.Actor declared, List<Value> tuple) {
        Actor.Role role = switch (declared.role()) {
            case AGENT -> Actor.Role.AGENT;
            case ENVIRONMENT -> Actor.Role.ENVIRONMENT;
        };
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < tuple.size(); i++) {
            shown.add(Domains.of(declared.indices().get(i).type()).show(tuple.get(i)));
        }
        return new Actor(entries.size(), role, declared.name(), shown);
    }
}
