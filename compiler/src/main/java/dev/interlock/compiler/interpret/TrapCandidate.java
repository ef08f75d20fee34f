package dev.interlock.compiler.interpret;

import java.util.List;

/** A run into a trap as an engine claims it. {@link TrapReplay} decides whether it is one. */
public record TrapCandidate(State start, List<Step> steps, Trap.Region region) {
    public TrapCandidate {
        steps = List.copyOf(steps);
    }
}
