package dev.interlock.solver.verdict;

import java.util.List;

/**
 * Who breaks a violated question.
 *
 * @param coalitions the minimal ones, the smallest first
 */
public record Blame(List<Coalition> coalitions, Completeness completeness) {
    public Blame {
        coalitions = List.copyOf(coalitions);
    }

    public enum Completeness {
        /** These are all: every set that contains none of them is proved innocent. */
        ALL,
        /** The search for others was not finished. */
        MAYBE_MORE
    }
}
