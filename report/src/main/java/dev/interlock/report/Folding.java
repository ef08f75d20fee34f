package dev.interlock.report;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/** Breaks text into lines of a given width at its spaces; a word longer than the width stays whole. */
final class Folding {
    /** A space at which no line is broken. */
    private static final char KEPT = '\u00a0';

    private static final String BREAKS = " \t\n\u000b\f\r";

    private Folding() {}

    /** The text as one word for folding. */
    static String kept(String text) {
        return text.replace(' ', KEPT);
    }

    /** The text with its usual spaces. */
    static String plain(String text) {
        return text.replace(KEPT, ' ');
    }

    /** The text in lines of at most {@code width} characters, where its words allow that. */
    static List<String> fold(String text, int width) {
        List<String> words = new ArrayList<>();
        StringTokenizer rest = new StringTokenizer(text.strip(), BREAKS);
        while (rest.hasMoreTokens()) {
            words.add(rest.nextToken());
        }
        return foldItems(words, " ", width);
    }

    /** Items that belong together inside, one after another; a line is broken between items first. */
    static List<String> foldItems(List<String> items, String gap, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String item : items) {
            if (!line.isEmpty() && line.length() + gap.length() + item.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : gap).append(item);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines.stream()
                .flatMap(l -> tooLong(l, gap, width) ? fold(l, width).stream() : Stream.of(plain(l)))
                .toList();
    }

    /**
     * A doc comment or sentence, folded and set in from the left. To find the {@link Paragraphs} takes patterns, which a report of
     * nothing but lines has no use for.
     */
    static String block(String text, int indent, int width) {
        String margin = " ".repeat(indent);
        StringBuilder block = new StringBuilder();
        for (String paragraph : text.indexOf('\n') < 0 ? List.of(text) : Paragraphs.of(text)) {
            fold(paragraph, width - indent).forEach(line -> block.append(margin).append(line).append('\n'));
        }
        return block.toString();
    }

    private static boolean tooLong(String line, String gap, int width) {
        return !gap.equals(" ") && line.length() > width;
    }
}
