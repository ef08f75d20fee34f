package dev.interlock.compiler.interpret;

import java.util.List;
import java.util.Optional;

/**
 * What an engine claims: a start, the steps, and for goals about evaluating or enabling one command, which one and with what
 * inputs. {@link Replay} decides whether it is so.
 *
 * @param probe the command whose guard is evaluated, or which is enabled, in the last state
 */
public record Candidate(State start, List<Step> steps, Optional<Firing> probe) {
    public Candidate {
        steps = List.copyOf(steps);
    }
}
