package dev.interlock.compiler.explore;

import dev.interlock.compiler.graph.StateGraph;
import java.util.stream.IntStream;

/** The numbers of a graph's states, for all processors where there are so many that starting those pays. */
final class EachState {
    private static final int MANY = 256;

    private EachState() {}

    static IntStream of(StateGraph graph) {
        IntStream all = IntStream.range(0, graph.size());
        return graph.size() < MANY ? all : all.parallel();
    }
}
