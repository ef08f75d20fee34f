package dev.interlock.compiler.liveness;

import java.util.BitSet;

/**
 * Where a demand is met.
 *
 * @param states being in one of them meets it
 * @param labels so does a step with one of them
 * @param edges and so does one of these
 */
record Marks(BitSet states, BitSet labels, BitSet edges) {
    private static final BitSet NOWHERE = new BitSet();

    static Marks ofEdges(BitSet edges) {
        return new Marks(NOWHERE, NOWHERE, edges);
    }

    static Marks ofLabels(BitSet labels) {
        return new Marks(NOWHERE, labels, NOWHERE);
    }

    static Marks of(BitSet states, BitSet labels) {
        return new Marks(states, labels, NOWHERE);
    }

    boolean meetIn(int state) {
        return states.get(state);
    }

    boolean meetBy(int edge, int label) {
        return labels.get(label) || edges.get(edge);
    }
}
