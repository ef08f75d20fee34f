package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.StateGraph;
import java.util.List;

/** Which of some demands are met, each of them a bit. */
record Tally(StateGraph graph, List<Marks> demands) {
    static final int MOST = 30;

    Tally {
        demands = List.copyOf(demands);
        if (demands.size() > MOST) {
            throw new IllegalArgumentException("more demands than bits: " + demands.size());
        }
    }

    int all() {
        return (1 << demands.size()) - 1;
    }

    int metIn(int state) {
        int met = 0;
        for (int i = 0; i < demands.size(); i++) {
            met |= demands.get(i).meetIn(state) ? 1 << i : 0;
        }
        return met;
    }

    /** By taking the edge and being in its target. */
    int metAlong(int edge) {
        int target = graph.target(edge);
        int label = graph.labelId(edge);
        int met = 0;
        for (int i = 0; i < demands.size(); i++) {
            Marks marks = demands.get(i);
            met |= marks.meetIn(target) || marks.meetBy(edge, label) ? 1 << i : 0;
        }
        return met;
    }
}
