package dev.interlock.compiler.liveness;

import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/**
 * Breadth-first search over nodes that are numbers. Of the shortest paths to a node it keeps one of the lowest price.
 * It may be used over and over again; what it costs to begin anew is what was visited before.
 */
final class ShortestPaths {
    private static final int NONE = -1;

    private final int[] level;
    private final int[] price;
    private final int[] previous;
    private final int[] edge;
    private final int[] queue;
    private int head;
    private int tail;
    private int current;

    ShortestPaths(int nodes) {
        this.level = new int[nodes];
        this.price = new int[nodes];
        this.previous = new int[nodes];
        this.edge = new int[nodes];
        this.queue = new int[nodes];
        Arrays.fill(level, NONE);
    }

    /** Where it goes on from a node: each way is {@linkplain #offer offered}. */
    interface Ways {
        void from(int node);
    }

    void restart() {
        for (int i = 0; i < tail; i++) {
            level[queue[i]] = NONE;
        }
        head = 0;
        tail = 0;
    }

    void start(int node) {
        if (level[node] == NONE) {
            put(node, 0, 0, NONE, NONE);
            queue[tail++] = node;
        }
    }

    /** Goes on until all nodes are visited that are at most so many steps away. */
    void visit(Ways ways, int steps) {
        while (head < tail && level[queue[head]] < steps) {
            step(ways);
        }
    }

    /** Goes on until the node is visited, in the best way, or all are that are at most so many steps away. */
    boolean visit(Ways ways, int steps, int goal) {
        while (head < tail && level[queue[head]] < steps && (level[goal] == NONE || level[queue[head]] < level[goal])) {
            step(ways);
        }
        return level[goal] != NONE;
    }

    private void step(Ways ways) {
        current = queue[head++];
        ways.from(current);
    }

    /** There is a way over the edge from the node that is looked at. */
    void offer(int node, int over, int toll) {
        int to = price[current] + toll;
        if (level[node] == NONE) {
            put(node, level[current] + 1, to, current, over);
            queue[tail++] = node;
        } else if (level[node] == level[current] + 1 && to < price[node]) {
            put(node, level[node], to, current, over);
        }
    }

    private void put(int node, int at, int costs, int from, int over) {
        level[node] = at;
        price[node] = costs;
        previous[node] = from;
        edge[node] = over;
    }

    boolean isVisited(int node) {
        return level[node] != NONE;
    }

    int steps(int node) {
        return level[node];
    }

    int price(int node) {
        return price[node];
    }

    /** How many nodes were visited since it began. */
    int visited() {
        return tail;
    }

    /** One step of a path: from which node, over which edge. */
    record Hop(int from, int edge) {}

    List<Hop> path(int goal) {
        LinkedList<Hop> path = new LinkedList<>();
        for (int node = goal; previous[node] != NONE; node = previous[node]) {
            path.addFirst(new Hop(previous[node], edge[node]));
        }
        return path;
    }
}
