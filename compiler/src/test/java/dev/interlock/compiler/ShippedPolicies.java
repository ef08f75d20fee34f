package dev.interlock.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compositions that come with the tool. A file without a {@code system} line is a part: it may lack what others declare. */
public final class ShippedPolicies {
    public static final FolderSources SOURCES = new FolderSources(Path.of("../policies"));

    private ShippedPolicies() {}

    /** Their names below the folder, in order. */
    public static List<String> names() {
        try (Stream<Path> files = Files.walk(SOURCES.folder())) {
            return files.filter(file -> file.toString().endsWith(".interlock"))
                    .filter(file -> Golden.read(file).lines().anyMatch(line -> line.startsWith("system ")))
                    .map(file -> SOURCES.folder().relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
