package dev.interlock.compiler.lower;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Input;

/** Stops a lowering that would have to try infinitely many values; {@link Lowering} turns it into a diagnostic. */
final class UncountableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Input input;
    private final transient Span span;
    private final Needed needed;

    UncountableException(Input input, Span span, Needed needed) {
        super("uncountable");
        this.input = input;
        this.span = span;
        this.needed = needed;
    }

    /** What it is that cannot be said, and why anybody wants to know. */
    enum Needed {
        TIME("it cannot be said when this is able to happen, and time depends on that"),
        WAITING("it cannot be said when this is able to happen, and somebody has to wait while it is"),
        FAIRNESS("it cannot be said when this is able to happen, and whether something goes on for ever depends on that"),
        WAKING("it cannot be said for which of its values this is woken, and a `cascade` is counted for each of them");

        private final String words;

        Needed(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Input input() {
        return input;
    }

    Span span() {
        return span;
    }

    Needed needed() {
        return needed;
    }
}
