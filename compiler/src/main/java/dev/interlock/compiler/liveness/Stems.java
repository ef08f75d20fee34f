package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.StateGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The shortest ways into a loop. Each state is there twice: as it is come to by any step that is allowed, and as it
 * is come to after a state in which what is looked for may begin, while it stays and is silent.
 */
final class Stems {
    private final StateGraph graph;
    private final Facts facts;
    private final BitSet allowed;
    private final BitSet silent;
    private final ShortestPaths paths;
    private final int size;

    Stems(StateGraph graph, Facts facts, Company company) {
        this.graph = graph;
        this.facts = facts;
        this.allowed = Part.labels(graph, company::admits);
        this.silent = (BitSet) allowed.clone();
        silent.andNot(facts.silenced());
        this.size = graph.size();
        this.paths = new ShortestPaths(2 * size);
        company.starts(graph).stream().forEach(this::start);
        paths.visit(this::ways, Integer.MAX_VALUE);
    }

    private void start(int state) {
        paths.start(state);
        if (facts.begins().get(state)) {
            paths.start(size + state);
        }
    }

    private void ways(int node) {
        boolean later = node >= size;
        int state = later ? node - size : node;
        for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
            int target = graph.target(edge);
            int label = graph.labelId(edge);
            if (later) {
                if (silent.get(label) && facts.stays().get(target)) {
                    paths.offer(size + target, edge, toll(edge));
                }
            } else if (allowed.get(label)) {
                paths.offer(target, edge, toll(edge));
                if (facts.begins().get(target)) {
                    paths.offer(size + target, edge, toll(edge));
                }
            }
        }
    }

    private int toll(int edge) {
        return graph.label(edge).commands().size();
    }

    /** The labels of steps that are allowed to the end. */
    BitSet silent() {
        return silent;
    }

    BitSet reached() {
        return visited(0);
    }

    /** The states that are come to after one in which it may begin. */
    BitSet later() {
        return visited(size);
    }

    private BitSet visited(int offset) {
        BitSet visited = new BitSet(size);
        for (int state = 0; state < size; state++) {
            visited.set(state, paths.isVisited(offset + state));
        }
        return visited;
    }

    Cost cost(int knot) {
        return new Cost(paths.steps(size + knot), paths.price(size + knot));
    }

    /** @param from how many arcs come before it begins; as few as possible with these arcs */
    record Stem(List<Arc> arcs, int from) {}

    Stem stem(int knot) {
        List<Arc> arcs = new ArrayList<>();
        int before = 0;
        for (ShortestPaths.Hop hop : paths.path(size + knot)) {
            before += hop.from() < size ? 1 : 0;
            arcs.add(new Arc(hop.from() % size, hop.edge()));
        }
        return new Stem(arcs, earliest(arcs, before));
    }

    private int earliest(List<Arc> arcs, int from) {
        int earliest = from;
        for (int place = from - 1; place >= 0; place--) {
            Arc arc = arcs.get(place);
            if (!silent.get(graph.labelId(arc.edge())) || !facts.stays().get(arc.state())) {
                return earliest;
            }
            earliest = facts.begins().get(arc.state()) ? place : earliest;
        }
        return earliest;
    }
}
