package dev.interlock.compiler.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interlock.compiler.Compiler;
import dev.interlock.compiler.ShippedPolicies;
import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The graph has the states and the steps that the interpreter finds, and no others. */
class GraphAgainstInterpreterTest {
    private static final int STATES = 3_000;
    private static final int ATTEMPTS = 5_000;

    @Test
    void graphsOfRandomSystemsAreWhatTheInterpreterSees() {
        int compared = 0;
        for (long seed = 0; seed < 600; seed++) {
            compared += compare(RandomSystems.system(seed)) ? 1 : 0;
        }
        assertTrue(compared > 300, "only " + compared + " of the systems have a graph");
    }

    @ParameterizedTest
    @MethodSource("dev.interlock.compiler.ShippedPolicies#names")
    void graphsOfShippedPoliciesAreWhatTheInterpreterSees(String name) {
        Compiler.compile(name, ShippedPolicies.SOURCES, Map.of()).match(this::compare, errors -> false);
    }

    private boolean compare(TransitionSystem system) {
        Optional<StateGraph> built = GraphBuilder.build(system, new GraphLimits(STATES, 100_000, ATTEMPTS));
        if (built.isEmpty() || built.get().gap().isPresent()) {
            return false;
        }
        StateGraph graph = built.get();
        Listing<State> reachable = new Explorer(system, new Limits(STATES + 1, ATTEMPTS)).reachable();
        assertTrue(reachable.isComplete(), system.name());
        assertEquals(Set.copyOf(reachable.items()), states(graph), system.name());
        assertEquals(reachable.items().size(), graph.size(), system.name());
        Interpreter interpreter = new Interpreter(system);
        Choices choices = new Choices(interpreter, ATTEMPTS);
        for (int state = 0; state < graph.size(); state++) {
            assertEquals(expected(choices, graph.state(state)), edges(graph, state), system.name());
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                assertEquals(
                        new Outcome.Done(graph.state(graph.target(edge))),
                        interpreter.execute(graph.state(state), graph.step(state, edge)));
            }
        }
        return true;
    }

    private static Set<State> states(StateGraph graph) {
        Set<State> states = new HashSet<>();
        for (int state = 0; state < graph.size(); state++) {
            states.add(graph.state(state));
        }
        return states;
    }

    private static Map<Set<Command>, Set<State>> expected(Choices choices, State state) {
        Map<Set<Command>, Set<State>> expected = new HashMap<>();
        choices.attempts(state, command -> true).items().forEach(attempt -> {
            if (attempt.outcome() instanceof Outcome.Done done) {
                Set<Command> commands = new HashSet<>();
                attempt.step().firings().stream().map(Firing::command).forEach(commands::add);
                expected.computeIfAbsent(commands, key -> new HashSet<>()).add(done.after());
            }
        });
        return expected;
    }

    private static Map<Set<Command>, Set<State>> edges(StateGraph graph, int state) {
        Map<Set<Command>, Set<State>> edges = new HashMap<>();
        for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
            State target = graph.state(graph.target(edge));
            Set<Command> commands = new HashSet<>(graph.label(edge).commands());
            assertTrue(edges.computeIfAbsent(commands, key -> new HashSet<>()).add(target), "an edge is there twice");
        }
        return edges;
    }
}
