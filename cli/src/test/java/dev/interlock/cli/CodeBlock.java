package dev.interlock.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page.
 *
 * @param line where its text begins
 * @param words what stands behind the fence, the language first
 */
record CodeBlock(Page page, int line, List<String> words, String text) {
    private static final Pattern FENCED =
            Pattern.compile("^```(\\S[^\\n]*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String FILE = "file=";

    CodeBlock {
        words = List.copyOf(words);
    }

    static List<CodeBlock> of(Page page) {
        List<CodeBlock> blocks = new ArrayList<>();
        Matcher matcher = FENCED.matcher(page.text());
        while (matcher.find()) {
            int line = 1 + (int) page.text().substring(0, matcher.start(2)).lines().count();
            blocks.add(new CodeBlock(page, line, List.of(matcher.group(1).strip().split("\\s+")), matcher.group(2)));
        }
        return blocks;
    }

    boolean isIn(String language) {
        return words.get(0).equals(language);
    }

    /** Under which name other blocks of the page know this one. */
    Optional<String> file() {
        return words.stream()
                .filter(word -> word.startsWith(FILE))
                .map(word -> word.substring(FILE.length()))
                .findFirst();
    }

    /** The diagnostic that the block must produce. */
    Optional<String> mistake() {
        return words.stream().filter(word -> word.matches("IL\\d{3}")).findFirst();
    }

    String place() {
        return page.path() + ":" + line;
    }
}
