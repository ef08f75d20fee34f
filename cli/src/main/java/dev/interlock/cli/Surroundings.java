package dev.interlock.cli;

import dev.interlock.report.Layout;
import dev.interlock.solver.budget.Patience;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Everything outside the process that a command may look at or write to, so that commands can be run in a test.
 *
 * @param folder where the user stands; relative paths start here
 * @param patience until the user stops the tool
 */
public record Surroundings(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path folder,
        Screen screen,
        Patience patience) {
    public Surroundings {
        environment = Map.copyOf(environment);
        folder = folder.toAbsolutePath().normalize();
    }

    /** Of a user who never stops it. */
    public Surroundings(
            PrintStream out, PrintStream err, Map<String, String> environment, Path folder, Screen screen) {
        this(out, err, environment, folder, screen, Patience.endless());
    }

    /** @param columns how wide the standard output is; a default for a pipe */
    public record Screen(Kind out, Kind err, int columns) {
        public static final Screen PIPES = new Screen(Kind.PIPE, Kind.PIPE, Layout.DEFAULT_WIDTH);
    }

    /** Where an output of the process ends. */
    public enum Kind {
        TERMINAL,
        PIPE
    }

    /** A variable of the environment that is set to something. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
