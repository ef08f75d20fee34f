package dev.interlock.solver.map;

import dev.interlock.compiler.graph.GraphBuilder;
import dev.interlock.compiler.graph.GraphLimits;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Patience;
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
        graph.filter(g -> g.gap().isEmpty()).map(GraphTerrain::new).ifPresent(terrain ->
                findings.putAll(new Walk(conditions, judge, nodes, terrain).decide(links, patience)));
        List<Link> left = links.stream().filter(link -> !findings.containsKey(link)).toList();
        findings.putAll(new Survey(system, conditions, judge).decide(left, patience));
        return Optional.of(new CausalMap(
                system,
                nodes.all(),
                links.stream().map(link -> new CausalMap.Edge(link, findings.get(link))).toList()));
    }

    /** A question for which no books are kept. */
    private static Question nothing(TransitionSystem system) {
        return new Question(
                Question.Kind.REACHABLE, "map", new Goal.InState(Terms.TRUE), system.span(), Optional.empty());
    }
}
