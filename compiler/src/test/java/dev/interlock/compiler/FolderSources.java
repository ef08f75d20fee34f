package dev.interlock.compiler;

import dev.interlock.compiler.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of one folder of test resources, by their names. */
public record FolderSources(Path folder) implements Sources {
    @Override
    public Answer read(String path) {
        if (path.startsWith("..")) {
            return new Outside(folder.getFileName().toString());
        }
        Path file = folder.resolve(path);
        try {
            return Files.isRegularFile(file) ? new Found(Files.readAllBytes(file)) : new Missing();
        } catch (IOException e) {
            return new Unreadable(e.getMessage());
        }
    }

    @Override
    public String resolve(String importing, String quoted) {
        return Path.of(importing).resolveSibling(quoted).normalize().toString();
    }

    @Override
    public List<String> neighbours(String path) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".interlock"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
