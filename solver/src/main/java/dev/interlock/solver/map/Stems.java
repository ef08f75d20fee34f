package dev.interlock.solver.map;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/** Shortest runs to the states of a terrain. */
final class Stems {
    private static final int NONE = -1;

    private final Terrain terrain;
    private final int[] parents;
    private final int[] edges;

    Stems(Terrain terrain) {
        this.terrain = terrain;
        this.parents = new int[terrain.states()];
        this.edges = new int[terrain.states()];
        Arrays.fill(parents, NONE);
        for (int state = 0; state < terrain.states(); state++) {
            for (int edge = terrain.firstEdge(state); edge < terrain.endEdge(state); edge++) {
                reach(terrain.target(edge), state, edge);
            }
        }
    }

    private void reach(int target, int state, int edge) {
        if (parents[target] == NONE && target >= terrain.starts()) {
            parents[target] = state;
            edges[target] = edge;
        }
    }

    record Stem(State start, List<Step> steps) {}

    Stem to(int state) {
        LinkedList<Step> steps = new LinkedList<>();
        int at = state;
        while (at >= terrain.starts()) {
            steps.addFirst(terrain.step(parents[at], edges[at]));
            at = parents[at];
        }
        return new Stem(terrain.state(at), steps);
    }

    Stem to(int state, int edge) {
        Stem stem = to(state);
        LinkedList<Step> steps = new LinkedList<>(stem.steps());
        steps.add(terrain.step(state, edge));
        return new Stem(stem.start(), steps);
    }

    /**
     * A run that ends in a step of the edge by which the link's reach is met.
     *
     * @param then the state in which the arguments of the affected are looked at
     */
    Optional<Stem> by(Link link, int state, int edge, Firing affected, int then) {
        if (link.reach() == Link.Reach.ANOTHER_ACTION) {
            return Optional.of(to(state, edge));
        }
        State before = terrain.state(state);
        return terrain.alike(state, edge).stream()
                .filter(step -> Judge.reaches(
                        link.reach(), step.firings().get(0), before, affected, terrain.state(then)))
                .findFirst()
                .map(step -> {
                    LinkedList<Step> steps = new LinkedList<>(to(state).steps());
                    steps.add(step);
                    return new Stem(to(state).start(), steps);
                });
    }
}
