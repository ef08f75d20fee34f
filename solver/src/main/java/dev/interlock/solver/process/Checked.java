package dev.interlock.solver.process;

import java.util.List;

/**
 * What a check came to.
 *
 * @param core where it cannot be: the places of the conditions that it takes for that
 * @param words of the solver, why it does not know; else nothing
 * @param spent units of effort
 */
public record Checked(Answer answer, List<Integer> core, String words, long spent) {
    public Checked {
        core = List.copyOf(core);
    }

    /** Nobody knows. */
    public static Checked unknown(String words, long spent) {
        return new Checked(Answer.UNKNOWN, List.of(), words, spent);
    }

    /** Whether what was assumed can be so. */
    public enum Answer {
        SATISFIABLE,
        UNSATISFIABLE,
        UNKNOWN
    }
}
