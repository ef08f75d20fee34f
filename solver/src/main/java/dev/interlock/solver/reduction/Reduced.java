package dev.interlock.solver.reduction;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.relation.Scope;
import java.util.Set;

/**
 * What became of a question about infinite runs: a system that has the variables and the commands of the first one, with the same ids,
 * before its own, and one question about its states.
 *
 * @param agents those who act
 */
public record Reduced(TransitionSystem system, Set<Actor> agents) {
    public Reduced {
        agents = Set.copyOf(agents);
    }

    public Question question() {
        return system.questions().get(0);
    }

    public Scope scope() {
        return new Scope(system, agents);
    }
}
