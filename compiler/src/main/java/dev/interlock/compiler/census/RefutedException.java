package dev.interlock.compiler.census;

/** A claim is wrong; the message says how. */
final class RefutedException extends RuntimeException {
    RefutedException(String message) {
        super(message, null, false, false);
    }
}
