package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Outputs that somebody has read and found right, below {@code src/test/resources/golden}.
 *
 * <p>{@code mvn test -Dgolden.update=true} writes them anew; the difference is what there is to review.
 */
final class Expected {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Expected() {}

    static void check(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(file).as("run with -Dgolden.update=true to write it").exists();
            assertThat(actual).as("differs from " + file).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
