package dev.interlock.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The tool in this process, run by somebody who stands in a folder. */
final class Tool {
    private final Path folder;
    private final Map<String, String> environment;
    private final Surroundings.Screen screen;

    private Tool(Path folder, Map<String, String> environment, Surroundings.Screen screen) {
        this.folder = folder;
        this.environment = environment;
        this.screen = screen;
    }

    static Tool in(Path folder) {
        return new Tool(folder, Map.of("PATH", System.getenv("PATH")), Surroundings.Screen.PIPES);
    }

    Tool with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Tool(folder, more, screen);
    }

    /** As if the report went to a terminal. */
    Tool atTerminal() {
        Surroundings.Screen terminal =
                new Surroundings.Screen(Surroundings.Kind.TERMINAL, Surroundings.Kind.PIPE, 100);
        return new Tool(folder, environment, terminal);
    }

    Tool write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Tool write(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Ran(int code, String out, String err) {}

    Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                arguments,
                new Surroundings(
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        environment,
                        folder,
                        screen));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
