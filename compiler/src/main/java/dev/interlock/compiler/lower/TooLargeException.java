package dev.interlock.compiler.lower;

import dev.interlock.compiler.source.Span;

/** Stops a lowering whose result would not fit; {@link Lowering} turns it into a diagnostic. */
final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Span span;

    TooLargeException(Span span) {
        super("too large");
        this.span = span;
    }

    Span span() {
        return span;
    }
}
