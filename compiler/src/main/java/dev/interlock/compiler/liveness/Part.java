package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.Label;
import dev.interlock.compiler.graph.StateGraph;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Some of the states of a graph, and of the edges between them those with certain labels. */
record Part(StateGraph graph, BitSet states, BitSet labels) {

    static BitSet labels(StateGraph graph, Predicate<Label> wanted) {
        List<Label> all = graph.labels();
        BitSet labels = new BitSet(all.size());
        for (int id = 0; id < all.size(); id++) {
            labels.set(id, wanted.test(all.get(id)));
        }
        return labels;
    }

    static BitSet everywhere(StateGraph graph) {
        BitSet states = new BitSet(graph.size());
        states.set(0, graph.size());
        return states;
    }

    /** Of an edge from one of its states: whether it belongs to the part. */
    boolean has(int edge) {
        return labels.get(graph.labelId(edge)) && states.get(graph.target(edge));
    }

    /** What can be reached from these states of it, themselves included. */
    BitSet reach(BitSet from) {
        BitSet reached = (BitSet) from.clone();
        int[] open = new int[graph.size()];
        int count = 0;
        for (int state = from.nextSetBit(0); state >= 0; state = from.nextSetBit(state + 1)) {
            open[count++] = state;
        }
        while (count > 0) {
            int state = open[--count];
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                int target = graph.target(edge);
                if (has(edge) && !reached.get(target)) {
                    reached.set(target);
                    open[count++] = target;
                }
            }
        }
        return reached;
    }

    /** The same without edges with these labels. */
    Part without(BitSet left) {
        BitSet fewer = (BitSet) labels.clone();
        fewer.andNot(left);
        return new Part(graph, states, fewer);
    }
}
