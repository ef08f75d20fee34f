package dev.interlock.compiler.explore;

import dev.interlock.compiler.graph.Incident;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.Attempt;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Fault;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Whether a graph is what the interpreter sees: it has the same starts; and in each of its states the same can be tried, with the
 * same commands, and comes to the same states or goes wrong in the same ways. A graph without a gap of which this is so has all
 * states and all steps that there are. Nothing of what built the graph is used but to read it.
 */
public final class GraphCheck {
    private final StateGraph graph;
    private final int limit;
    private final Interpreter interpreter;
    private final Choices choices;
    private final List<State> states;
    private final Map<BitSet, Integer> labels = new HashMap<>();

    private GraphCheck(StateGraph graph, int limit) {
        this.graph = graph;
        this.limit = limit;
        this.interpreter = new Interpreter(graph.system());
        this.choices = new Choices(interpreter, limit);
        this.states = IntStream.range(0, graph.size()).mapToObj(graph::state).toList();
        for (int label = 0; label < graph.labels().size(); label++) {
            BitSet commands = new BitSet();
            graph.labels().get(label).commands().forEach(command -> commands.set(command.id()));
            labels.put(commands, label);
        }
    }

    /**
     * @param graph without a gap
     * @param limit on the attempts in one state and on the values of the inputs of one command
     * @param enough asked for each state; when it says so, the check ends without a result
     */
    public static CheckedGraph of(StateGraph graph, int limit, BooleanSupplier enough) {
        return new GraphCheck(graph, limit).run(enough);
    }

    private CheckedGraph run(BooleanSupplier enough) {
        if (labels.size() != graph.labels().size()) {
            return new CheckedGraph.Differs("a label is there twice");
        }
        Set<State> starts = Set.copyOf(states.subList(0, graph.starts()));
        Listing<State> seen = Starts.of(graph.system(), new Limits(limit * limit, limit, enough));
        if (!seen.isComplete()) {
            return new CheckedGraph.Stopped();
        }
        if (!starts.equals(Set.copyOf(seen.items()))) {
            return new CheckedGraph.Differs("the starts are others");
        }
        Optional<CheckedGraph> trouble = EachState.of(graph)
                .mapToObj(state -> enough.getAsBoolean()
                        ? Optional.<CheckedGraph>of(new CheckedGraph.Stopped())
                        : difference(state))
                .flatMap(Optional::stream)
                .findAny();
        return trouble.orElseGet(() -> new CheckedGraph.Same(states));
    }

    private Optional<CheckedGraph> difference(int state) {
        Listing<Attempt> attempts = choices.attempts(states.get(state), command -> true);
        if (!attempts.isComplete()) {
            return Optional.of(new CheckedGraph.Stopped());
        }
        return new Comparison(state).isSame(attempts.items())
                ? Optional.empty()
                : Optional.of(new CheckedGraph.Differs("other steps are possible in " + states.get(state)));
    }

    /** Takes from what the graph says of a state what the interpreter says too. */
    private final class Comparison {
        private final int state;
        private final Map<Integer, Map<State, Integer>> edgesTo = new HashMap<>();
        private final Set<Incident> incidents;
        private final BitSet met;
        private final Set<Incident> seen = new HashSet<>();

        Comparison(int state) {
            this.state = state;
            this.met = new BitSet(graph.endEdge(state) - graph.firstEdge(state));
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                edgesTo.computeIfAbsent(graph.labelId(edge), label -> new HashMap<>())
                        .put(states.get(graph.target(edge)), edge - graph.firstEdge(state));
            }
            this.incidents = Set.copyOf(graph.incidentsOf(state).toList());
        }

        boolean isSame(List<Attempt> attempts) {
            Clashes clashes = new Clashes(interpreter, states.get(state));
            for (Attempt attempt : attempts) {
                int label = label(attempt);
                EndOf end = attempt.outcome().accept(new EndOf.Reader());
                if (end.done().isPresent() && !isEdge(label, end.done().get())) {
                    return false;
                }
                end.faults().forEach(fault -> seen.add(new Incident(state, label, fault)));
                if (clashes.isOne(attempt)) {
                    seen.add(new Incident(state, label, Fault.CLASH));
                }
            }
            return met.cardinality() == graph.endEdge(state) - graph.firstEdge(state) && seen.equals(incidents);
        }

        /** Whether there is an edge to the state. Of several the others are never met. */
        private boolean isEdge(int label, State after) {
            Integer edge = edgesTo.getOrDefault(label, Map.of()).get(after);
            if (edge != null) {
                met.set(edge);
            }
            return edge != null;
        }

        private int label(Attempt attempt) {
            BitSet commands = new BitSet();
            attempt.step().firings().forEach(firing -> commands.set(firing.command().id()));
            return labels.getOrDefault(commands, -1);
        }
    }
}
