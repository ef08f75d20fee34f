package dev.interlock.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the project's documentation, by its path from the top of the project. */
record Page(String path) {
    static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    static Stream<Page> all() {
        return Stream.of(
                        "README.md",
                        "docs/language.md",
                        "docs/commands.md",
                        "docs/map.md",
                        "docs/export.md",
                        "docs/testing.md",
                        "policies/README.md",
                        "ARCHITECTURE.md",
                        "CONTRIBUTING.md")
                .map(Page::new);
    }

    String text() {
        try {
            return Files.readString(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return PROJECT.resolve(path);
    }

    /** Links to other places of the project that lead nowhere. */
    List<String> brokenLinks() {
        return LINK.matcher(text())
                .results()
                .map(found -> found.group(1))
                .filter(target -> !target.startsWith("http") && !leadsSomewhere(target))
                .toList();
    }

    private boolean leadsSomewhere(String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? Path.of(path) : Path.of(path).resolveSibling(parts[0]).normalize();
        if (!Files.exists(PROJECT.resolve(file))) {
            return false;
        }
        return parts.length == 1 || new Page(file.toString()).anchors().contains(parts[1]);
    }

    private List<String> anchors() {
        return text().lines().filter(line -> line.matches("#+ .*")).map(Page::anchor).toList();
    }

    private static String anchor(String heading) {
        String words = heading.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT);
        return words.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
    }
}
