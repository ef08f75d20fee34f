package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.LassoCandidate;
import dev.interlock.compiler.interpret.Step;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Picks, of the runs without end that a graph is known to have, one that is quickly read: of few steps, and with few
 * who act in them. It is a shortest one where the components are small enough for {@link Rings} and there is effort
 * left.
 */
final class Lassos {
    private static final long MOST_EFFORT = 3_000_000;

    private final StateGraph graph;
    private final Stems stems;
    private final Prospects prospects;
    private final Rings rings;
    private Optional<Lasso> best = Optional.empty();

    Lassos(StateGraph graph, Stems stems, Prospects prospects, List<Marks> demands) {
        this.graph = graph;
        this.stems = stems;
        this.prospects = prospects;
        this.rings = new Rings(graph, prospects, demands);
    }

    private record Lasso(int knot, List<Arc> loop, Cost cost) {}

    /** @param resting the states in which it may rest for ever */
    Optional<LassoCandidate> best(BitSet resting) {
        resting.stream().forEach(state -> consider(new Lasso(state, List.of(), stems.cost(state))));
        for (long knot : knots()) {
            if (best.isPresent() && rings.effort() > MOST_EFFORT) {
                break;
            }
            ring((int) knot);
        }
        return best.map(this::candidate);
    }

    /** The nearest first. */
    private long[] knots() {
        BitSet states = prospects.components().within(prospects.promising());
        return states.stream()
                .mapToLong(state -> (long) stems.cost(state).steps() << Integer.SIZE | state)
                .sorted()
                .toArray();
    }

    private void ring(int knot) {
        Cost stem = stems.cost(knot);
        int left = best.map(lasso -> lasso.cost().steps()).orElse(Integer.MAX_VALUE) - stem.steps();
        if (left > 0) {
            rings.through(knot, left)
                    .ifPresent(ring -> consider(new Lasso(knot, ring.arcs(), stem.plus(ring.cost()))));
        }
    }

    private void consider(Lasso lasso) {
        if (best.isEmpty() || lasso.cost().isLessThan(best.get().cost())) {
            best = Optional.of(lasso);
        }
    }

    private LassoCandidate candidate(Lasso lasso) {
        Stems.Stem stem = stems.stem(lasso.knot());
        int start = stem.arcs().isEmpty() ? lasso.knot() : stem.arcs().get(0).state();
        return new LassoCandidate(graph.state(start), steps(stem.arcs()), stem.from(), steps(lasso.loop()));
    }

    private List<Step> steps(List<Arc> arcs) {
        return arcs.stream().map(arc -> graph.step(arc.state(), arc.edge())).toList();
    }
}
