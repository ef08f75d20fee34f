package dev.interlock.compiler.diagnostic;

import dev.interlock.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows a diagnostic as people read it: what is wrong, where, the line with the place underlined, and what to do.
 *
 * <p>The result is plain text of several lines without a line feed at the end.
 */
public final class SnippetRenderer {
    private final Palette palette;

    public SnippetRenderer(Palette palette) {
        this.palette = palette;
    }

    public String render(Diagnostic diagnostic) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(diagnostic));
        int gutter = gutter(diagnostic);
        diagnostic.span().ifPresent(span -> {
            lines.add(" ".repeat(gutter) + palette.frame("--> ") + span.place());
            lines.addAll(snippet(span, "^", "", diagnostic.severity(), gutter));
        });
        for (Label label : diagnostic.labels()) {
            lines.add(" ".repeat(gutter) + palette.frame("::: ") + label.span().place());
            lines.addAll(snippet(label.span(), "-", label.text(), Severity.WARNING, gutter));
        }
        diagnostic.hint().ifPresent(hint ->
                lines.add(" ".repeat(gutter) + palette.frame(" = ") + palette.strong("hint") + ": " + hint));
        return String.join("\n", lines);
    }

    /** Several diagnostics, with an empty line between each two. */
    public String render(List<Diagnostic> diagnostics) {
        return String.join("\n\n", diagnostics.stream().map(this::render).toList());
    }

    private String heading(Diagnostic diagnostic) {
        String name = switch (diagnostic.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
        };
        String code = name + "[" + diagnostic.code().id() + "]";
        return palette.severity(diagnostic.severity(), code) + palette.strong(": " + diagnostic.message());
    }

    private List<String> snippet(Span span, String mark, String text, Severity severity, int gutter) {
        SourceLine line = SourceLine.of(span);
        String number = String.valueOf(span.line());
        String bar = " ".repeat(gutter) + palette.frame(" |");
        String numbered = palette.frame(" ".repeat(gutter - number.length()) + number + " |");
        String marked = mark.repeat(line.width()) + (text.isEmpty() ? "" : " " + text);
        return List.of(
                bar,
                numbered + (" " + line.text()).stripTrailing(),
                bar + " " + " ".repeat(line.from()) + palette.severity(severity, marked));
    }

    /** The width of the widest line number. */
    private static int gutter(Diagnostic diagnostic) {
        int widest = diagnostic.span().map(Span::line).orElse(1);
        for (Label label : diagnostic.labels()) {
            widest = Math.max(widest, label.span().line());
        }
        return String.valueOf(widest).length();
    }
}
