package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.Collection;
import java.util.Set;

/** The agents that act in the runs that are looked at; beside them, every environment does, and what is no act always happens. */
public record Members(Set<Actor> agents) {
    public Members {
        agents = Set.copyOf(agents);
    }

    public static Members everyone(TransitionSystem system) {
        return of(system.agents());
    }

    public static Members of(Collection<Actor> agents) {
        return new Members(Set.copyOf(agents));
    }

    /** Whether the command may be executed in these runs. */
    public boolean allow(Command command) {
        return include(command.actor()) || !command.isAct();
    }

    /** Whether the runs have to be just to it. Nothing is owed to who takes no part. */
    public boolean owe(Justice justice) {
        return include(justice.actor());
    }

    private boolean include(Actor actor) {
        return actor.role() == Actor.Role.ENVIRONMENT || agents.contains(actor);
    }
}
