package dev.interlock.solver.budget;

import java.time.Duration;

/**
 * What may be spent on one question.
 *
 * @param timeout wall-clock time, blame included
 * @param depth the longest runs to search for
 */
public record Budget(Duration timeout, int depth) {
    public static final Budget USUAL = new Budget(Duration.ofSeconds(60), 200);

    public Budget {
        if (depth < 0 || timeout.isNegative()) {
            throw new IllegalArgumentException("nothing may be less than zero");
        }
    }
}
