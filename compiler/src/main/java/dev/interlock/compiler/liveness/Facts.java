package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.Condition;
import dev.interlock.compiler.graph.Label;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Where in a graph what a question about loops speaks of holds, by the compiled conditions. */
final class Facts {
    private final StateGraph graph;
    private final BitSet begins;
    private final BitSet stays;
    private final BitSet silenced;
    private final BitSet time;
    private final BitSet recurringAtRest;
    private final Marks recurrence;
    private final Map<Justice, Marks> fairness = new IdentityHashMap<>();

    /** @throws IllegalArgumentException when a condition is about numbers that are too large, or not whole */
    Facts(StateGraph graph, Goal.Looping goal) {
        this.graph = graph;
        this.stays = where(goal.stays());
        this.begins = where(goal.from());
        begins.and(stays);
        this.silenced = executing(goal.silenced());
        this.time = Part.labels(graph, Facts::isTime);
        this.recurringAtRest = rests(goal.recurs());
        this.recurrence = Marks.ofEdges(steps(goal.recurs()));
        for (Justice justice : graph.system().justices()) {
            BitSet unable = Part.everywhere(graph);
            unable.andNot(where(justice.able()));
            fairness.put(justice, Marks.of(unable, executing(justice.commands())));
        }
    }

    static boolean isTimed(StateGraph graph) {
        return graph.system().commands().stream().anyMatch(command -> command.phase() == Command.Phase.TIME);
    }

    private static boolean isTime(Label label) {
        return label.commands().stream().anyMatch(command -> command.phase() == Command.Phase.TIME);
    }

    /** The states from which on it may be what is looked for. */
    BitSet begins() {
        return begins;
    }

    BitSet stays() {
        return stays;
    }

    /** The labels of steps that may only come before. */
    BitSet silenced() {
        return silenced;
    }

    /** The labels of steps with which time passes. */
    BitSet time() {
        return time;
    }

    /** The states in which what is to recur holds of a rest. */
    BitSet recurringAtRest() {
        return recurringAtRest;
    }

    Marks met(Demand demand) {
        return demand.accept(new Demand.Visitor<>() {
            @Override
            public Marks recurrence(Demand.Recurrence recurring) {
                return recurrence;
            }

            @Override
            public Marks passage(Demand.Passage passage) {
                return Marks.ofLabels(time);
            }

            @Override
            public Marks fairness(Demand.Fairness fair) {
                return fairness.get(fair.justice());
            }
        });
    }

    private BitSet executing(Collection<Command> commands) {
        Set<Command> wanted = new HashSet<>(commands);
        return Part.labels(graph, label -> label.commands().stream().anyMatch(wanted::contains));
    }

    private BitSet where(Term condition) {
        return condition.equals(Terms.TRUE) ? Part.everywhere(graph) : graph.where(condition);
    }

    private BitSet steps(Term condition) {
        BitSet holding = new BitSet(graph.edges());
        Condition compiled = graph.condition(condition);
        for (int state = 0; state < graph.size(); state++) {
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                holding.set(edge, compiled.holds(state, graph.target(edge)));
            }
        }
        return holding;
    }

    private BitSet rests(Term condition) {
        BitSet holding = new BitSet(graph.size());
        Condition compiled = graph.condition(condition);
        for (int state = 0; state < graph.size(); state++) {
            holding.set(state, compiled.holds(state, state));
        }
        return holding;
    }
}
