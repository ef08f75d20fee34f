package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Answers a run of characters that no policy is written with. */
final class BadCharacters {
    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("≤", "write `<=`"),
            Map.entry("≥", "write `>=`"),
            Map.entry("≠", "write `!=`"),
            Map.entry("∧", "write `and`"),
            Map.entry("∨", "write `or`"),
            Map.entry("¬", "write `not`"),
            Map.entry("→", "write `implies`"),
            Map.entry("⇒", "write `implies`"),
            Map.entry("−", "write `-`"),
            Map.entry("–", "write `-`, or `..` for a range"),
            Map.entry("—", "write `-`, or `//` for a comment"),
            Map.entry("×", "write `*`"),
            Map.entry("…", "write `..` for a range"),
            Map.entry("“", "write `\"`"),
            Map.entry("”", "write `\"`"),
            Map.entry("‘", "write `\"`"),
            Map.entry("’", "write `\"`"),
            Map.entry("'", "write `\"`"),
            Map.entry("@", "names are written with letters, digits and `_`"),
            Map.entry("$", "names are written with letters, digits and `_`"),
            Map.entry("~", "write `not`"));

    private BadCharacters() {}

    static Diagnostic at(SourceFile file, int start) {
        Span span = new Span(file, start, end(file.text(), start));
        if (Character.isLetter(span.text().codePointAt(0))) {
            return inName(wholeName(span));
        }
        int first = span.text().codePointAt(0);
        boolean isOne = span.text().codePointCount(0, span.text().length()) == 1;
        String message = isVisible(first)
                ? "`" + Excerpt.of(span) + "` cannot stand here"
                : "an invisible character (U+" + "%04X".formatted(first) + ") cannot stand here";
        return Diagnostic.at(span, DiagnosticCode.BAD_CHARACTER, message)
                .hint(hint(first).filter(h -> isOne));
    }

    private static Diagnostic inName(Span name) {
        return Diagnostic.at(name, DiagnosticCode.BAD_CHARACTER,
                        "`" + Excerpt.of(name) + "` has a letter that no name can have")
                .hint("names are written with the letters `a` to `z` and `A` to `Z`, digits and `_`");
    }

    private static Span wholeName(Span letters) {
        String text = letters.file().text();
        int start = letters.start();
        while (start > 0 && isInName(text.charAt(start - 1))) {
            start--;
        }
        int end = letters.end();
        while (end < text.length() && isInName(text.charAt(end))) {
            end++;
        }
        return new Span(letters.file(), start, end);
    }

    private static boolean isInName(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** As the lexer sees it: up to the first character that could begin something else. */
    private static int end(String text, int start) {
        IntPredicate isKnown = c -> c < 128 && !isStray(c);
        int end = start + 1;
        while (end < text.length() && !isKnown.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isStray(int c) {
        return c < ' ' && "\t\r\n".indexOf(c) < 0 || "@$\\`~\u007F".indexOf(c) >= 0;
    }

    private static boolean isVisible(int c) {
        return !Character.isISOControl(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT;
    }

    private static Optional<String> hint(int c) {
        if (!isVisible(c)) {
            return Optional.of("delete it, or write an ordinary space");
        }
        return Optional.ofNullable(HINTS.get(Character.toString(c)));
    }

}
