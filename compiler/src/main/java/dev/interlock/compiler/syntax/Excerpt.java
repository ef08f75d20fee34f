package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.Span;

/** What the user wrote at a place, short enough to stand inside a sentence. */
final class Excerpt {
    private static final int LONGEST = 40;

    private Excerpt() {}

    static String of(Span span) {
        String oneLine = span.text().replaceAll("\\s+", " ").strip();
        return oneLine.codePointCount(0, oneLine.length()) <= LONGEST
                ? oneLine
                : oneLine.substring(0, oneLine.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
