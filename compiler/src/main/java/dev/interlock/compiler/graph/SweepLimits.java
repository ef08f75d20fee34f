package dev.interlock.compiler.graph;

import java.util.function.BooleanSupplier;

/**
 * How far a sweep goes.
 *
 * @param attempts at steps from one state, and values of the inputs of one command
 * @param memory for states
 * @param enough asked again and again; when it says so, the sweep ends where it is
 */
public record SweepLimits(int attempts, Allowance memory, BooleanSupplier enough) {}
