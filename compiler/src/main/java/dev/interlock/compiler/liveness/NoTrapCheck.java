package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Checks, state by state of a graph, that there is a way out of each that is reached: a claim is accepted iff the
 * starts are reached, no step of the company leaves what is reached, and in each of these states the escape holds or
 * some step without silenced commands leads to a state that is said to be nearer to it, of which the same is true.
 * Where the company acts by turns, so does everybody.
 */
public final class NoTrapCheck {
    private final StateGraph graph;
    private final Testimony testimony;
    private final Recalled escape;
    private final Set<Command> silenced;

    public NoTrapCheck(StateGraph graph, Goal.Trapping goal) {
        this.graph = graph;
        this.testimony = new Testimony(graph);
        this.escape = testimony.inStates(goal.escape());
        this.silenced = new HashSet<>(goal.silenced());
    }

    /** In words, what is wrong with the claim; empty when it is true of all states that the graph was made to show. */
    public Optional<String> complaint(NoTrap claim) {
        BitSet allowed = Part.labels(graph, claim.company()::admits);
        boolean joint = claim.company().turns() == TransitionSystem.Turns.JOINT;
        BitSet silent = Part.labels(graph, label ->
                (joint || label.isAlone()) && label.commands().stream().noneMatch(silenced::contains));
        if (testimony.starts(claim.company().starting()).anyMatch(start -> !claim.reached().get(start))) {
            return Optional.of("a start is left out");
        }
        for (int state = 0; state < graph.size(); state++) {
            if (claim.reached().get(state) && leaves(claim, state, allowed)) {
                return Optional.of("a step leads out of what is reached");
            }
            if (isClaimed(claim, state) && !escape.is(state) && !comesNearer(claim, state, silent)) {
                return Optional.of("a state is no nearer to a way out than all those that follow it");
            }
        }
        return Optional.empty();
    }

    /** A way out may lead over states that the company alone does not come to. */
    private static boolean isClaimed(NoTrap claim, int state) {
        return claim.reached().get(state) || claim.distance()[state] >= 0;
    }

    private boolean leaves(NoTrap claim, int state, BitSet allowed) {
        for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
            if (allowed.get(graph.labelId(edge)) && !claim.reached().get(graph.target(edge))) {
                return true;
            }
        }
        return false;
    }

    private boolean comesNearer(NoTrap claim, int state, BitSet silent) {
        for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
            int distance = claim.distance()[graph.target(edge)];
            if (silent.get(graph.labelId(edge)) && distance >= 0 && distance < claim.distance()[state]) {
                return true;
            }
        }
        return false;
    }
}
