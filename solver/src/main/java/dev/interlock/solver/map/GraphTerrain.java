package dev.interlock.solver.map;

import dev.interlock.compiler.graph.Condition;
import dev.interlock.compiler.graph.Label;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import java.util.List;
import java.util.Optional;

/** The terrain of a complete state graph. For one thread. */
final class GraphTerrain implements Terrain {
    private static final int MOST_INPUTS = 20_000;

    private final StateGraph graph;
    private final Interpreter interpreter;
    private final Choices choices;
    private final State[] decoded;

    GraphTerrain(StateGraph graph) {
        this.graph = graph;
        this.interpreter = new Interpreter(graph.system());
        this.choices = new Choices(interpreter, MOST_INPUTS);
        this.decoded = new State[graph.size()];
    }

    @Override
    public int states() {
        return graph.size();
    }

    @Override
    public int starts() {
        return graph.starts();
    }

    @Override
    public int firstEdge(int state) {
        return graph.firstEdge(state);
    }

    @Override
    public int endEdge(int state) {
        return graph.endEdge(state);
    }

    @Override
    public int target(int edge) {
        return graph.target(edge);
    }

    @Override
    public Optional<Command> alone(int edge) {
        Label label = graph.label(edge);
        return label.isAlone() ? Optional.of(label.commands().get(0)) : Optional.empty();
    }

    @Override
    public State state(int state) {
        if (decoded[state] == null) {
            decoded[state] = graph.state(state);
        }
        return decoded[state];
    }

    @Override
    public Step step(int state, int edge) {
        return graph.step(state, edge);
    }

    @Override
    public List<Step> alike(int state, int edge) {
        State before = state(state);
        State after = state(graph.target(edge));
        return choices.firings(alone(edge).orElseThrow()).items().stream()
                .filter(firing -> interpreter.isEnabled(before, firing))
                .map(firing -> new Step(List.of(firing)))
                .filter(step -> interpreter.execute(before, step).equals(new Outcome.Done(after)))
                .toList();
    }

    @Override
    public Test test(Term condition) {
        Condition compiled = graph.condition(condition);
        return compiled::holds;
    }
}
