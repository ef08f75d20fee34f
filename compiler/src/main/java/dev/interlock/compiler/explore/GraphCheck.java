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
    private final Map<State, Integer> numbers = new HashMap<>();
    private final Map<BitSet, Integer> labels = new HashMap<>();

    private GraphCheck(StateGraph graph, int limit) {
        this.graph = graph;
        this.limit = limit;
        this.interpreter = new Interpreter(graph.system());
        this.choices = new Choices(interpreter, limit);
        this.states = IntStream.range(0, graph.size()).mapToObj(graph::state).toList();
        for (int state = 0; state < graph.size(); state++) {
            numbers.put(states.get(state), state);
        }
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
        if (numbers.size() != graph.size() || labels.size() != graph.labels().size()) {
            return new CheckedGraph.Differs("a state or a label is there twice");
        }
        Set<State> starts = Set.copyOf(states.subList(0, graph.starts()));
        Listing<State> seen = Starts.of(graph.system(), limit * limit);
        if (!seen.isComplete()) {
            return new CheckedGraph.Stopped();
        }
        if (!starts.equals(Set.copyOf(seen.items()))) {
            return new CheckedGraph.Differs("the starts are others");
        }
        Optional<CheckedGraph> trouble = IntStream.range(0, graph.size())
                .parallel()
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
        Seen seen = new Seen(states.get(state), attempts.items());
        return seen.steps.equals(steps(state)) && seen.incidents.equals(incidents(state))
                ? Optional.empty()
                : Optional.of(new CheckedGraph.Differs("other steps are possible in " + states.get(state)));
    }

    private Set<Long> steps(int state) {
        Set<Long> steps = new HashSet<>();
        for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
            steps.add(step(graph.labelId(edge), graph.target(edge)));
        }
        return steps;
    }

    private Set<Incident> incidents(int state) {
        return Set.copyOf(graph.incidentsOf(state).toList());
    }

    private static long step(int label, int target) {
        return (long) label << Integer.SIZE | target;
    }

    /** What the interpreter says is possible in a state, in the graph's numbers; what the graph does not know is minus one. */
    private final class Seen {
        private final Set<Long> steps = new HashSet<>();
        private final Set<Incident> incidents = new HashSet<>();

        Seen(State before, List<Attempt> attempts) {
            int state = numbers.get(before);
            Clashes clashes = new Clashes(interpreter, before);
            for (Attempt attempt : attempts) {
                int label = label(attempt);
                EndOf end = attempt.outcome().accept(new EndOf.Reader());
                end.done().ifPresent(after -> steps.add(step(label, numbers.getOrDefault(after, -1))));
                end.faults().forEach(fault -> incidents.add(new Incident(state, label, fault)));
                if (clashes.isOne(attempt)) {
                    incidents.add(new Incident(state, label, Fault.CLASH));
                }
            }
        }

        private int label(Attempt attempt) {
            BitSet commands = new BitSet();
            attempt.step().firings().forEach(firing -> commands.set(firing.command().id()));
            return labels.getOrDefault(commands, -1);
        }
    }
}
