package dev.interlock.compiler.graph;

import java.util.function.BooleanSupplier;

/**
 * How large a graph may become.
 *
 * @param attempts at steps from one state, and values of the inputs of one command
 * @param enough asked for each state; when it says so, the graph stays as it is
 */
public record GraphLimits(int states, int edges, int attempts, BooleanSupplier enough) {
    public GraphLimits(int states, int edges, int attempts) {
        this(states, edges, attempts, () -> false);
    }
}
