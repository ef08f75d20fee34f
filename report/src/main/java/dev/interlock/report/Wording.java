package dev.interlock.report;

import dev.interlock.compiler.source.Span;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The policy's own text, made fit for a line of a report. */
final class Wording {
    private static final Pattern COMMENT = Pattern.compile("//[^\n]*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");
    private static final int LONGEST_TRIGGER = 60;

    private Wording() {}

    /** On one line, without comments. */
    static String of(Span span) {
        return COMMENT.matcher(span.text()).replaceAll("").strip().replaceAll("\\s+", " ");
    }

    /** A condition short enough for a column; what is left out is marked. */
    static String shortened(Span span) {
        String text = of(span);
        return text.length() <= LONGEST_TRIGGER
                ? text
                : text.substring(0, text.lastIndexOf(' ', LONGEST_TRIGGER) < 1
                                ? LONGEST_TRIGGER
                                : text.lastIndexOf(' ', LONGEST_TRIGGER)) + " ...";
    }

    /** What a question asks: the text behind its colon, when its span reaches so far. */
    static Optional<String> condition(Span question) {
        String text = of(question);
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String condition = text.substring(colon + 1).strip();
        return Optional.of(condition.startsWith("reachable ") ? condition.substring(10).strip() : condition)
                .filter(c -> !c.isEmpty());
    }

    /** The names that a stretch of policy text mentions. */
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        NAME.matcher(text).results().forEach(match -> names.add(match.group()));
        return names;
    }
}
