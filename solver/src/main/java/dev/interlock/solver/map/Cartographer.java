package dev.interlock.solver.map;

import dev.interlock.compiler.explore.CheckedGraph;
import dev.interlock.compiler.explore.GraphCheck;
import dev.interlock.compiler.graph.GraphBuilder;
import dev.interlock.compiler.graph.GraphLimits;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the causal map of a system: first what its text suggests, then what of that happens. */
public final class Cartographer {
    private static final int MOST_STATES = 150_000;
    private static final int MOST_STEPS = 3_000_000;
    private static final int MOST_ATTEMPTS = 20_000;

    private final Duration timeout;

    /** @param timeout for one system */
    public Cartographer(Duration timeout) {
        this.timeout = timeout;
    }

    /**
     * Empty when no run of the system starts.
     *
     * @throws dev.interlock.solver.failure.SolverDisagreement when what was found does not survive its check
     */
    public Optional<CausalMap> draw(TransitionSystem asked) {
        Patience patience = Patience.of(timeout);
        TransitionSystem system = asked.askedFor(nothing(asked));
        Patience building = patience.atMost(timeout.dividedBy(3));
        Optional<StateGraph> graph = GraphBuilder.build(
                system, new GraphLimits(MOST_STATES, MOST_STEPS, MOST_ATTEMPTS, building::isOver));
        if (graph.filter(g -> g.gap().isEmpty() && g.starts() == 0).isPresent()) {
            return Optional.empty();
        }
        Nodes nodes = Nodes.of(system);
        Conditions conditions = new Conditions(system);
        Judge judge = new Judge(system, conditions);
        List<Link> links = Candidates.of(system, conditions, nodes.all());
        Map<Link, Finding> findings = new HashMap<>();
        graph.filter(g -> g.gap().isEmpty()).ifPresent(g -> {
            findings.putAll(new Walk(conditions, judge, nodes, new GraphTerrain(g)).decide(links, patience));
            if (!isChecked(g, patience)) {
                findings.values().removeIf(Finding.Never.class::isInstance);
            }
        });
        List<Link> left = links.stream().filter(link -> !findings.containsKey(link)).toList();
        findings.putAll(new Survey(system, conditions, judge).decide(left, patience));
        return Optional.of(new CausalMap(
                system,
                nodes.all(),
                links.stream().map(link -> new CausalMap.Edge(link, findings.get(link))).toList()));
    }

    /** Whether the interpreter sees the same graph; that something never happens is believed of no other. */
    private boolean isChecked(StateGraph graph, Patience patience) {
        Patience checking = patience.atMost(timeout.dividedBy(3));
        return GraphCheck.of(graph, MOST_ATTEMPTS, checking::isOver).accept(new CheckedGraph.Visitor<>() {
            @Override
            public Boolean same(CheckedGraph.Same result) {
                return true;
            }

            @Override
            public Boolean differs(CheckedGraph.Differs result) {
                throw new SolverDisagreement(
                        "the graph of `" + graph.system().name() + "` is wrong: " + result.how());
            }

            @Override
            public Boolean stopped(CheckedGraph.Stopped result) {
                return false;
            }
        });
    }

    /** A question for which no books are kept. */
    private static Question nothing(TransitionSystem system) {
        return new Question(
                Question.Kind.REACHABLE, "map", new Goal.InState(Terms.TRUE), system.span(), Optional.empty());
    }
}
