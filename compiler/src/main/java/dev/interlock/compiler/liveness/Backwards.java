package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.StateGraph;
import java.util.BitSet;

/** The edges of a graph with certain labels, by their targets. */
final class Backwards {
    private final int[] first;
    private final int[] sources;

    private Backwards(int[] first, int[] sources) {
        this.first = first;
        this.sources = sources;
    }

    static Backwards of(StateGraph graph, BitSet labels) {
        int[] first = new int[graph.size() + 1];
        for (int edge = 0; edge < graph.edges(); edge++) {
            first[graph.target(edge) + 1] += labels.get(graph.labelId(edge)) ? 1 : 0;
        }
        for (int state = 0; state < graph.size(); state++) {
            first[state + 1] += first[state];
        }
        int[] free = first.clone();
        int[] sources = new int[first[graph.size()]];
        for (int state = 0; state < graph.size(); state++) {
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                if (labels.get(graph.labelId(edge))) {
                    sources[free[graph.target(edge)]++] = state;
                }
            }
        }
        return new Backwards(first, sources);
    }

    int first(int state) {
        return first[state];
    }

    int end(int state) {
        return first[state + 1];
    }

    int source(int index) {
        return sources[index];
    }
}
