package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.Ability;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Term;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The states of a graph as the interpreter sees them; shares nothing with the conditions compiled for the graph. */
final class Testimony {
    private final StateGraph graph;
    private final Ability ability;
    private final Map<Justice, Recalled> able = new IdentityHashMap<>();

    Testimony(StateGraph graph) {
        this.graph = graph;
        this.ability = new Ability(new Interpreter(graph.system()));
        for (Justice justice : graph.system().justices()) {
            IntPredicate slow = state -> ability.of(justice, graph.state(state)) == Ability.Answer.ABLE;
            able.put(justice, new Recalled(slow));
        }
    }

    /** The numbers of the states in which runs start and the condition holds. */
    IntStream starts(Term condition) {
        return IntStream.range(0, graph.starts())
                .filter(start -> Evaluation.in(graph.state(start)).holds(condition));
    }

    /** Whether one of its commands could be executed in the state for certain. */
    boolean isAble(Justice justice, int state) {
        return able.get(justice).is(state);
    }

    Recalled inStates(Term condition) {
        return new Recalled(state -> Evaluation.in(graph.state(state)).holds(condition));
    }

    /** Of steps in which nothing changes. */
    Recalled inRests(Term condition) {
        return new Recalled(number -> {
            State state = graph.state(number);
            return Evaluation.ofStep(state, state).holds(condition);
        });
    }

    boolean holds(Term condition, int from, int to) {
        return Evaluation.ofStep(graph.state(from), graph.state(to)).holds(condition);
    }
}
