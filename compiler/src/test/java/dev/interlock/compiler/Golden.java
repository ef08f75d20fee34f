package dev.interlock.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what a stage says with a file that somebody has read and found right.
 *
 * <p>{@code mvn test -Dgolden.update=true} writes the files anew; the difference is what there is to review.
 */
public final class Golden {
    private static final Path RESOURCES = Path.of("src/test/resources");

    private Golden() {}

    /** @param name of the file under {@code src/test/resources/golden} */
    public static void check(String name, String actual) {
        checkFile(resource("golden/" + name), actual);
    }

    public static void checkFile(Path file, String actual) {
        String text = actual.endsWith("\n") ? actual : actual + "\n";
        if (Boolean.getBoolean("golden.update")) {
            write(file, text);
        }
        assertThat(file).as("run with -Dgolden.update=true to write it").exists();
        assertThat(text).as("differs from " + file).isEqualTo(read(file));
    }

    /** A file of the module's test resources, as it stands in the source tree. */
    public static Path resource(String name) {
        return RESOURCES.resolve(name);
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
