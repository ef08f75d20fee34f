package dev.interlock.compiler.graph;

/** Something in the system is beyond a graph; the message says what, in words for the user. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message, null, false, false);
    }
}
