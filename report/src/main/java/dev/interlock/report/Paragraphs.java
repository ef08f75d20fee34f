package dev.interlock.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The paragraphs of a text of several lines. Lines that follow one another are one, as their writer broke them for the width of a
 * file; an empty line, a list item and an indented line begin a new one.
 */
final class Paragraphs {
    private static final Pattern BEGINNING = Pattern.compile("^(\\s|[-*] |\\d+[.)] )");

    private Paragraphs() {}

    static List<String> of(String text) {
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
}
