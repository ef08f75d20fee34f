package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.source.Span;

/** Leaves a reading that would otherwise go deeper than the stack; it is caught in {@link PolicyParser}. */
final class NestedTooDeeply extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Span place;

    NestedTooDeeply(Span place) {
        super("nested too deeply", null, false, false);
        this.place = place;
    }

    Diagnostic diagnostic() {
        return Diagnostic.at(place, DiagnosticCode.NESTED_TOO_DEEPLY, "this is nested too deeply to be checked")
                .hint("name a part of it with `let` and use the name");
    }
}
