package dev.interlock.solver.map;

import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Patience;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws the causal map of a system: first what its text suggests, then what of that happens. */
public final class Cartographer {
    private static final Limits LIMITS = new Limits(200_000, 20_000);

    private final Duration timeout;

    /** @param timeout for one system */
    public Cartographer(Duration timeout) {
        this.timeout = timeout;
    }

    /** @throws dev.interlock.solver.failure.SolverDisagreement when what was found does not survive its check */
    public CausalMap draw(TransitionSystem system) {
        Patience patience = Patience.of(timeout);
        Nodes nodes = Nodes.of(system);
        Conditions conditions = new Conditions(system);
        Judge judge = new Judge(system, conditions);
        List<Link> links = Candidates.of(system, conditions, nodes.all());
        Map<Link, Finding> findings = new HashMap<>();
        Visited.of(system, LIMITS).ifPresent(terrain ->
                findings.putAll(new Walk(conditions, judge, nodes, terrain).decide(links, patience)));
        Finding open = new Finding.Open("there are too many states to look at");
        return new CausalMap(
                system,
                nodes.all(),
                links.stream().map(link -> new CausalMap.Edge(link, findings.getOrDefault(link, open))).toList());
    }
}
