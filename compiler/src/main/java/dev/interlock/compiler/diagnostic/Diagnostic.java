package dev.interlock.compiler.diagnostic;

import dev.interlock.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something the user should know about what they wrote, as data; rendering is done elsewhere.
 *
 * <p>The message starts lower case, ends without a full stop, has no line breaks, puts what the user wrote in
 * backticks, and never speaks of the implementation. What to do about it is the hint.
 *
 * @param span where; absent only when there is no text to point at (a path that does not exist)
 */
public record Diagnostic(
        DiagnosticCode code, String message, Optional<Span> span, List<Label> labels, Optional<String> hint) {
    public Diagnostic {
        labels = List.copyOf(labels);
    }

    public static Diagnostic at(Span span, DiagnosticCode code, String message) {
        return new Diagnostic(code, message, Optional.of(span), List.of(), Optional.empty());
    }

    public static Diagnostic without(DiagnosticCode code, String message) {
        return new Diagnostic(code, message, Optional.empty(), List.of(), Optional.empty());
    }

    public Diagnostic hint(String text) {
        return new Diagnostic(code, message, span, labels, Optional.of(text));
    }

    public Diagnostic hint(Optional<String> text) {
        return new Diagnostic(code, message, span, labels, text);
    }

    public Diagnostic label(Span place, String text) {
        List<Label> more = new ArrayList<>(labels);
        more.add(new Label(place, text));
        return new Diagnostic(code, message, span, more, hint);
    }

    public Severity severity() {
        return code.severity();
    }
}
