package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.StateGraph;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The strongly connected components of a part of a graph (Tarjan, SIAM Journal on Computing 1972, with a stack of its
 * own in place of recursion). They are numbered so that no edge leads to one with a higher number.
 */
final class Components {
    private static final int NONE = -1;

    private final Part part;
    private final StateGraph graph;
    private final int[] component;
    private final int[] found;
    private final int[] low;
    private final int[] edge;
    private final int[] path;
    private final int[] open;
    private int depth;
    private int opened;
    private int visited;
    private int count;

    private Components(Part part) {
        this.part = part;
        this.graph = part.graph();
        this.component = filled(graph.size());
        this.found = filled(graph.size());
        this.low = new int[graph.size()];
        this.edge = new int[graph.size()];
        this.path = new int[graph.size()];
        this.open = new int[graph.size()];
    }

    static Components of(Part part) {
        Components components = new Components(part);
        for (int root = part.states().nextSetBit(0); root >= 0; root = part.states().nextSetBit(root + 1)) {
            if (components.found[root] == NONE) {
                components.walk(root);
            }
        }
        return components;
    }

    int count() {
        return count;
    }

    /** The number of the component of each state; -1 for those that are not in the part. */
    int[] numbers() {
        return component;
    }

    int number(int state) {
        return component[state];
    }

    /** The states of these components. */
    BitSet within(BitSet numbers) {
        BitSet states = new BitSet(graph.size());
        for (int state = 0; state < graph.size(); state++) {
            states.set(state, component[state] != NONE && numbers.get(component[state]));
        }
        return states;
    }

    /** Whether the edge, from that state, stays in one component. */
    boolean isInner(int state, int over) {
        return part.has(over) && component[graph.target(over)] == component[state];
    }

    private void walk(int root) {
        enter(root);
        while (depth > 0) {
            int state = path[depth - 1];
            if (edge[state] < graph.endEdge(state)) {
                follow(state, edge[state]++);
            } else {
                leave(state);
            }
        }
    }

    private void enter(int state) {
        found[state] = visited;
        low[state] = visited++;
        edge[state] = graph.firstEdge(state);
        path[depth++] = state;
        open[opened++] = state;
    }

    private void follow(int state, int over) {
        int target = graph.target(over);
        if (!part.has(over)) {
            return;
        }
        if (found[target] == NONE) {
            enter(target);
        } else if (component[target] == NONE) {
            low[state] = Math.min(low[state], found[target]);
        }
    }

    private void leave(int state) {
        depth--;
        if (low[state] == found[state]) {
            int member;
            do {
                member = open[--opened];
                component[member] = count;
            } while (member != state);
            count++;
        }
        if (depth > 0) {
            int before = path[depth - 1];
            low[before] = Math.min(low[before], low[state]);
        }
    }

    private static int[] filled(int size) {
        int[] filled = new int[size];
        Arrays.fill(filled, NONE);
        return filled;
    }
}
