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
        int first = span.text().codePointAt(0);
        boolean isOne = span.text().codePointCount(0, span.text().length()) == 1;
        String message = isVisible(first)
                ? "`" + Excerpt.of(span) + "` cannot stand here"
                : "an invisible character (U+" + "%04X".formatted(first) + ") cannot stand here";
        return Diagnostic.at(span, DiagnosticCode.BAD_CHARACTER, message)
                .hint(isOne ? hint(first) : hint(first).filter(h -> Character.isLetter(first)));
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
        if (Character.isLetter(c)) {
            return Optional.of("names are written with the letters `a` to `z` and `A` to `Z`, digits and `_`");
        }
        return Optional.ofNullable(HINTS.get(Character.toString(c)));
    }

}
