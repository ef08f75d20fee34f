package dev.interlock.solver.failure;

/** The solver's native library cannot be used on this machine; the message says why, in words for the user. */
public final class SolverUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SolverUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
