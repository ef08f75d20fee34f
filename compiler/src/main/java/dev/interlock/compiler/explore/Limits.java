package dev.interlock.compiler.explore;

import java.util.function.BooleanSupplier;

/**
 * How much is looked at before giving up.
 *
 * @param states in all
 * @param attempts at steps from one state, and values of the inputs of one command
 * @param enough asked before each state is left; when it says so, the walk ends where it is
 */
public record Limits(int states, int attempts, BooleanSupplier enough) {
    public static final Limits SMALL = new Limits(20_000, 5_000);

    public Limits(int states, int attempts) {
        this(states, attempts, () -> false);
    }
}
