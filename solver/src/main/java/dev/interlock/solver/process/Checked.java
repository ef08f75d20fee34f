package dev.interlock.solver.process;

/**
 * What a check came to.
 *
 * @param words of the solver, why it does not know; else nothing
 * @param spent units of effort
 */
public record Checked(Answer answer, String words, long spent) {
    /** Whether what was assumed can be so. */
    public enum Answer {
        SATISFIABLE,
        UNSATISFIABLE,
        UNKNOWN
    }
}
