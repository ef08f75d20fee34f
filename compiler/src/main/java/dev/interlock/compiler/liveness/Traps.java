package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.Label;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.interpret.TrapCandidate;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The states of a graph that nothing leads out of, found by going backwards from where the escape holds: whether some
 * company can come to one. Linear in the size of the graph. Where the company acts by turns, everybody does.
 *
 * <p>Of a state whose steps are not known, in a graph with a gap, it is taken that there is a way out.
 */
public final class Traps {
    private static final int NONE = -1;

    private final StateGraph graph;
    private final Way everyone;
    private final Way byTurns;

    /** @throws IllegalArgumentException when the condition is about numbers that are too large, or not whole */
    public Traps(StateGraph graph, Goal.Trapping goal) {
        this.graph = graph;
        Set<Command> silenced = new HashSet<>(goal.silenced());
        BitSet silent = Part.labels(graph, label -> label.commands().stream().noneMatch(silenced::contains));
        BitSet alone = Part.labels(graph, Label::isAlone);
        alone.and(silent);
        BitSet out = graph.where(goal.escape());
        out.set(graph.expanded(), graph.size());
        this.everyone = new Way(silent, distances(out, silent));
        this.byTurns = alone.equals(silent) ? everyone : new Way(alone, distances(out, alone));
    }

    /**
     * How the escape is come to.
     *
     * @param distance of each state, how many steps with these labels it is away; -1 when none leads there
     */
    private record Way(BitSet labels, int[] distance) {}

    /** None where the condition is about numbers that are too large, or not whole. */
    public static Optional<Traps> of(StateGraph graph, Goal.Trapping goal) {
        try {
            return Optional.of(new Traps(graph, goal));
        } catch (IllegalArgumentException | ArithmeticException beyond) {
            return Optional.empty();
        }
    }

    public TrapFinding find(Company company) {
        BitSet allowed = Part.labels(graph, company::admits);
        Way way = company.turns() == TransitionSystem.Turns.JOINT ? everyone : byTurns;
        ShortestPaths paths = new ShortestPaths(graph.size());
        company.starts(graph).stream().forEach(paths::start);
        paths.visit(state -> offer(paths, state, allowed), Integer.MAX_VALUE);
        BitSet reached = new BitSet(graph.size());
        int nearest = NONE;
        for (int state = 0; state < graph.size(); state++) {
            reached.set(state, paths.isVisited(state));
            if (paths.isVisited(state) && way.distance()[state] == NONE) {
                nearest = nearest == NONE || cost(paths, state).isLessThan(cost(paths, nearest)) ? state : nearest;
            }
        }
        return nearest == NONE
                ? new TrapFinding.Absent(new NoTrap(company, reached, way.distance().clone()))
                : new TrapFinding.Found(candidate(paths, nearest, way));
    }

    private void offer(ShortestPaths paths, int state, BitSet allowed) {
        for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
            if (allowed.get(graph.labelId(edge))) {
                paths.offer(graph.target(edge), edge, graph.label(edge).commands().size());
            }
        }
    }

    private static Cost cost(ShortestPaths paths, int state) {
        return new Cost(paths.steps(state), paths.price(state));
    }

    private TrapCandidate candidate(ShortestPaths paths, int trap, Way way) {
        List<ShortestPaths.Hop> hops = paths.path(trap);
        List<Step> steps = hops.stream().map(hop -> graph.step(hop.from(), hop.edge())).toList();
        BitSet first = new BitSet();
        first.set(trap);
        BitSet region = new Part(graph, Part.everywhere(graph), way.labels()).reach(first);
        List<State> states = region.stream().mapToObj(graph::state).toList();
        State start = graph.state(hops.isEmpty() ? trap : hops.get(0).from());
        return new TrapCandidate(start, steps, new Trap.Listed(states));
    }

    private int[] distances(BitSet out, BitSet labels) {
        Backwards backwards = Backwards.of(graph, labels);
        int[] away = new int[graph.size()];
        Arrays.fill(away, NONE);
        int[] queue = new int[graph.size()];
        int tail = 0;
        for (int state = out.nextSetBit(0); state >= 0; state = out.nextSetBit(state + 1)) {
            away[state] = 0;
            queue[tail++] = state;
        }
        for (int head = 0; head < tail; head++) {
            int state = queue[head];
            for (int i = backwards.first(state); i < backwards.end(state); i++) {
                int source = backwards.source(i);
                if (away[source] == NONE) {
                    away[source] = away[state] + 1;
                    queue[tail++] = source;
                }
            }
        }
        return away;
    }
}
