package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Goal;
import java.util.BitSet;
import java.util.Optional;

/**
 * Where in a graph a goal is reached, and by what: so that for whoever acts, and in whatever turns, a shortest run to the goal is
 * found by walking.
 *
 * @param states in which it is reached whoever acts
 * @param probes for each state the commands of which one is evaluated or enabled there as the goal says
 * @param edges the steps with an outcome by which it is reached
 * @param attempts for each state the labels of further steps that can be tried and reach it; where steps with more commands reach
 *     it too, only the label that is part of all of them
 */
public record Hits(BitSet states, Pairs probes, BitSet edges, Pairs attempts) {

    /** Of states and steps that the graph has looked at; empty when a condition of the goal is beyond a graph. */
    public static Optional<Hits> of(StateGraph graph, Goal.Reaching goal) {
        try {
            return Optional.of(goal.accept(new HitFinder(graph)));
        } catch (RefusedException | ArithmeticException beyond) {
            return Optional.empty();
        }
    }

    /** Whether there are none at all. */
    public boolean isEmpty() {
        return states.isEmpty() && edges.isEmpty() && probes.isEmpty() && attempts.isEmpty();
    }
}
