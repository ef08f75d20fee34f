package dev.interlock.solver.z3;

import dev.interlock.solver.budget.Patience;

/** Why the solver gave up, in a user's words. */
final class Reasons {
    private Reasons() {}

    static String of(Exception failure, Patience patience) {
        return of(String.valueOf(failure.getMessage()), patience);
    }

    static String of(String solverWords, Patience patience) {
        if (patience.isOver()) {
            return patience.why();
        }
        if (solverWords.contains("memory")) {
            return "the memory was used up";
        }
        if (solverWords.contains("timeout") || solverWords.contains("canceled") || solverWords.contains("interrupt")) {
            return "the time was used up";
        }
        return "the arithmetic in it is too hard for the solver";
    }
}
