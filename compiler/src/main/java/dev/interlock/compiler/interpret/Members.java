package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.Collection;
import java.util.Set;

/**
 * The agents that act in the runs that are looked at; beside them, every environment does, and what is no act always happens.
 *
 * @param owed those of them to whom infinite runs have to be just; so they have to be to environments
 */
public record Members(Set<Actor> agents, Set<Actor> owed) {
    public Members {
        agents = Set.copyOf(agents);
        owed = Set.copyOf(owed);
    }

    public static Members everyone(TransitionSystem system) {
        return of(system.agents());
    }

    public static Members of(Collection<Actor> agents) {
        return new Members(Set.copyOf(agents), Set.copyOf(agents));
    }

    /** The same, but nothing is owed to agents: what all of its parts do is among these runs. */
    public Members unowed() {
        return new Members(agents, Set.of());
    }

    /** Whether the command may be executed in these runs. */
    public boolean allow(Command command) {
        return isOneOf(agents, command.actor()) || !command.isAct();
    }

    /** Whether the runs have to be just to it. Nothing is owed to who takes no part. */
    public boolean owe(Justice justice) {
        return isOneOf(owed, justice.actor());
    }

    private static boolean isOneOf(Set<Actor> some, Actor actor) {
        return actor.role() == Actor.Role.ENVIRONMENT || some.contains(actor);
    }
}
