package dev.interlock.solver.relation;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A system in which only some of its agents ever act; the environment always may, and what is no act always happens. */
public record Scope(TransitionSystem system, Set<Actor> agents) {
    public Scope {
        agents = Set.copyOf(agents);
    }

    public static Scope everyone(TransitionSystem system) {
        return new Scope(system, new LinkedHashSet<>(system.agents()));
    }

    public static Scope only(TransitionSystem system, Collection<Actor> agents) {
        return new Scope(system, new LinkedHashSet<>(agents));
    }

    public Scope interleaved() {
        return new Scope(system.interleaved(), agents);
    }

    public boolean includes(Command command) {
        return command.actor().role() == Actor.Role.ENVIRONMENT
                || !command.isAct()
                || agents.contains(command.actor());
    }

    /** The commands that may ever be executed. */
    public List<Command> commands() {
        return system.commands().stream().filter(this::includes).toList();
    }
}
