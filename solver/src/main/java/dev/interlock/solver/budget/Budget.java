package dev.interlock.solver.budget;

import java.time.Duration;

/**
 * What may be spent on one question.
 *
 * @param timeout wall-clock time, blame included
 * @param depth the longest runs to search for
 * @param memory in bytes
 */
public record Budget(Duration timeout, int depth, long memory) {
    public static final Budget USUAL = new Budget(Duration.ofSeconds(60), 200);

    public Budget {
        if (depth < 0 || timeout.isNegative() || memory <= 0) {
            throw new IllegalArgumentException("nothing may be less than zero, and something needs memory");
        }
    }

    /** With whatever memory there is. */
    public Budget(Duration timeout, int depth) {
        this(timeout, depth, Long.MAX_VALUE);
    }

    /** So long from now, with an account of its own for the memory. */
    public Patience patience(Patience all) {
        return all.within(Memory.of(memory)).atMost(timeout);
    }
}
