package dev.interlock.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Breaks text into lines of a given width at its spaces; a word longer than the width stays whole. */
final class Folding {
    /** A space at which no line is broken. */
    private static final char KEPT = '\u00a0';

    private static final Pattern BEGINNING = Pattern.compile("^(\\s|[-*] |\\d+[.)] )");

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
        return foldItems(List.of(text.strip().split("\\s+")), " ", width);
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
     * A doc comment or sentence, folded and set in from the left. Lines that follow one another are one paragraph, as their writer
     * broke them for the width of a file; an empty line, a list item and an indented line begin a new one.
     */
    static String block(String text, int indent, int width) {
        String margin = " ".repeat(indent);
        StringBuilder block = new StringBuilder();
        for (String paragraph : paragraphs(text)) {
            fold(paragraph, width - indent).forEach(line -> block.append(margin).append(line).append('\n'));
        }
        return block.toString();
    }

    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        boolean open = false;
        for (String line : text.split("\n")) {
            boolean isPlain = !line.isBlank() && !BEGINNING.matcher(line).find();
            if (open && isPlain) {
                int last = paragraphs.size() - 1;
                paragraphs.set(last, paragraphs.get(last) + " " + line);
            } else {
                paragraphs.add(line);
            }
            open = !line.isBlank();
        }
        return paragraphs;
    }

    private static boolean tooLong(String line, String gap, int width) {
        return !gap.equals(" ") && line.length() > width;
    }
}
