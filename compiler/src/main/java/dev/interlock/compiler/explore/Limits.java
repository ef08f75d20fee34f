package dev.interlock.compiler.explore;

/**
 * How much is looked at before giving up.
 *
 * @param states in all
 * @param attempts at steps from one state, and values of the inputs of one command
 */
public record Limits(int states, int attempts) {
    public static final Limits SMALL = new Limits(20_000, 5_000);
}
