package dev.interlock.compiler.graph;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One breadth-first walk through a part of a graph, towards a goal. The states of a level are all looked at before any step from
 * them is, since a goal in a state is reached one step earlier than a goal in a step from it.
 */
public final class Walk {
    private static final int UNSEEN = -2;
    private static final int START = -1;

    private final StateGraph graph;
    private final Part part;
    private final Hits hits;
    private final Recollection recollection;
    private final int[] from;
    private final int[] by;
    private Ints level = new Ints();

    private Walk(StateGraph graph, Goal.Reaching goal, Hits hits, Part part) {
        this.graph = graph;
        this.part = part;
        this.hits = hits;
        this.recollection = new Recollection(graph, goal);
        this.from = new int[graph.size()];
        this.by = new int[graph.size()];
        Arrays.fill(by, UNSEEN);
        part.starts().stream().forEach(start -> visit(start, START, START));
    }

    /** @param hits of the goal in the graph */
    public static Reach to(Goal.Reaching goal, StateGraph graph, Hits hits, Part part) {
        return graph.isEveryStartKnown()
                ? new Walk(graph, goal, hits, part).run()
                : new Reach.Open(-1);
    }

    private Reach run() {
        for (int depth = 0; level.size() > 0; depth++) {
            Optional<Candidate> found = lookAtStates();
            if (found.isEmpty() && !isExpanded()) {
                return new Reach.Open(depth - 1);
            }
            found = found.or(this::lookAtSteps);
            if (found.isPresent()) {
                return new Reach.Shortest(found.get());
            }
            follow();
        }
        return new Reach.None();
    }

    private boolean isExpanded() {
        for (int i = 0; i < level.size(); i++) {
            if (level.get(i) >= graph.expanded()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Candidate> lookAtStates() {
        for (int i = 0; i < level.size(); i++) {
            int state = level.get(i);
            if (hits.states().get(state)) {
                return Optional.of(candidate(state, Optional.empty(), Optional.empty()));
            }
            OptionalInt probe = hits.probes().of(state).filter(part::hasCommand).findFirst();
            if (probe.isPresent()) {
                Command command = graph.system().commands().get(probe.getAsInt());
                return Optional.of(
                        candidate(state, Optional.empty(), Optional.of(recollection.probe(state, command))));
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> lookAtSteps() {
        for (int i = 0; i < level.size(); i++) {
            int state = level.get(i);
            Optional<Step> step = attempt(state).or(() -> edge(state));
            if (step.isPresent()) {
                return Optional.of(candidate(state, step, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private Optional<Step> attempt(int state) {
        OptionalInt label = hits.attempts().of(state).filter(part::hasLabel).findFirst();
        return label.isPresent() ? Optional.of(recollection.attempt(state, label.getAsInt())) : Optional.empty();
    }

    private Optional<Step> edge(int state) {
        int edge = hits.edges().nextSetBit(graph.firstEdge(state));
        while (edge >= 0 && edge < graph.endEdge(state)) {
            if (part.hasLabel(graph.labelId(edge))) {
                return Optional.of(graph.step(state, edge));
            }
            edge = hits.edges().nextSetBit(edge + 1);
        }
        return Optional.empty();
    }

    private void follow() {
        Ints left = level;
        level = new Ints();
        for (int i = 0; i < left.size(); i++) {
            int state = left.get(i);
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                if (part.hasLabel(graph.labelId(edge))) {
                    visit(graph.target(edge), state, edge);
                }
            }
        }
    }

    private void visit(int state, int source, int edge) {
        if (by[state] == UNSEEN) {
            by[state] = edge;
            from[state] = source;
            level.add(state);
        }
    }

    private Candidate candidate(int last, Optional<Step> further, Optional<Firing> probe) {
        LinkedList<Step> steps = new LinkedList<>();
        further.ifPresent(steps::add);
        int state = last;
        while (by[state] != START) {
            steps.addFirst(graph.step(from[state], by[state]));
            state = from[state];
        }
        return new Candidate(graph.state(state), steps, probe);
    }
}
