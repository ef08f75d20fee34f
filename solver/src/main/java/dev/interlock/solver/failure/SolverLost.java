package dev.interlock.solver.failure;

/** A solver came to its end before it had said all that it had found; the message says why, in a user's words. */
public final class SolverLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SolverLost(String why, Throwable cause) {
        super(why, cause);
    }
}
