package dev.interlock.solver.z3;

import dev.interlock.solver.budget.Patience;

/** Why the solver gave up, in a user's words. */
final class Reasons {
    private static final String AS_IT_IS = "said: ";

    private Reasons() {}

    /** Marks words that are a user's already. */
    static String saidAsItIs(String words) {
        return AS_IT_IS + words;
    }

    static String of(String solverWords, Patience patience) {
        if (patience.isOver()) {
            return patience.why();
        }
        if (solverWords.startsWith(AS_IT_IS)) {
            return solverWords.substring(AS_IT_IS.length());
        }
        if (isAboutMemory(solverWords)) {
            return patience.memory().why();
        }
        return isCut(solverWords) ? "the time was used up" : "the arithmetic in it is too hard for the solver";
    }

    static boolean isAboutMemory(String solverWords) {
        return solverWords.contains("memory") || solverWords.contains("allocation failed");
    }

    /** Whether more time, or more effort, could have helped. */
    static boolean isCut(String solverWords) {
        return solverWords.contains("timeout") || solverWords.contains("canceled")
                || solverWords.contains("interrupt") || solverWords.contains("resource limit");
    }
}
