package dev.interlock.compiler.graph;

import java.util.function.BooleanSupplier;

/**
 * How far a sweep goes.
 *
 * @param attempts at steps from one state, and values of the inputs of one command
 * @param work how many states and steps it looks at, all in all
 * @param memory for states
 * @param enough asked again and again; when it says so, the sweep ends where it is
 */
public record SweepLimits(int attempts, long work, Allowance memory, BooleanSupplier enough) {
    /** As much work as memory and patience allow. */
    public SweepLimits(int attempts, Allowance memory, BooleanSupplier enough) {
        this(attempts, Long.MAX_VALUE, memory, enough);
    }
}
