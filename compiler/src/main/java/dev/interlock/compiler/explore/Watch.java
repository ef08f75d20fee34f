package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Attempt;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import java.util.List;
import java.util.Optional;

/** Looks out for one goal while states are visited. */
interface Watch {
    /** Whether the goal is reached in the state itself. */
    Optional<Sighting> in(State state);

    /** One of the attempts, all those from the state, that reaches the goal. */
    Optional<Step> among(State before, List<Attempt> attempts);

    /** In words, why it may overlook something. */
    Optional<String> gap();

    /** @param probe the command it is about, if any */
    record Sighting(Optional<Firing> probe) {}
}
