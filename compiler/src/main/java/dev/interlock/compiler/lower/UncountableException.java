package dev.interlock.compiler.lower;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Input;

/** Stops a lowering that would have to try infinitely many values; {@link Lowering} turns it into a diagnostic. */
final class UncountableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Input input;
    private final transient Span span;

    UncountableException(Input input, Span span) {
        super("uncountable");
        this.input = input;
        this.span = span;
    }

    Input input() {
        return input;
    }

    Span span() {
        return span;
    }
}
