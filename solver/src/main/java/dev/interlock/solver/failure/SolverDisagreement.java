package dev.interlock.solver.failure;

/**
 * Two independent parts contradict each other: a run that the interpreter refuses, or a proof that does not survive its
 * check. An internal error, never a verdict.
 */
public final class SolverDisagreement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SolverDisagreement(String message) {
        super("internal error: " + message);
    }
}
