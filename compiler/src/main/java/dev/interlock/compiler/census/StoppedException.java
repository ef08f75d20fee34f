package dev.interlock.compiler.census;

/** A recount cannot go on; the message says why. */
final class StoppedException extends RuntimeException {
    StoppedException(String message) {
        super(message, null, false, false);
    }
}
