package dev.interlock.solver.blame;

import dev.interlock.compiler.system.Actor;
import dev.interlock.solver.verdict.Outcome;
import java.util.List;
import java.util.Set;

/** Whether the question is broken by runs in which, besides the environment, only these agents act. */
public interface Oracle {
    Outcome together(Set<Actor> agents);

    /** The same where agents act by turns. */
    Outcome byTurns(Set<Actor> agents);

    /** Whether it is proved, without much ado, that neither these agents nor any of them break it. */
    boolean isHarmless(Set<Actor> agents);

    /** Oracles of which a set of agents breaks one iff it breaks the question; this one alone where it cannot be taken apart. */
    default List<Oracle> parts() {
        return List.of(this);
    }
}
