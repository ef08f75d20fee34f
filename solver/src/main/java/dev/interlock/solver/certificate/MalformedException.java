package dev.interlock.solver.certificate;

/** What was read is not a certificate; the message says why, in a reader's words. */
public final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedException(String message) {
        super(message);
    }
}
