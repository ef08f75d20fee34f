package dev.interlock.solver.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program of other people, where it is installed, and what it says of an export. */
final class OtherTool {
    private static final Path PLACE = folder();

    private OtherTool() {}

    enum Opinion {
        REACHED,
        NEVER,
        UNKNOWN
    }

    /** Skips the test where one of these is not on the PATH, and says which. */
    static void require(String... commands) {
        for (String command : commands) {
            boolean isThere = Arrays.stream(System.getenv("PATH").split(Pattern.quote(System.getProperty("path.separator"))))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
            if (!isThere) {
                System.out.println("No second opinion: `" + command + "` is not on the PATH.");
            }
            assumeTrue(isThere, "no second opinion: `" + command + "` is not on the PATH");
        }
    }

    static Opinion z3(String text, Duration patience) {
        Path file = PLACE.resolve(Thread.currentThread().getId() + ".smt2");
        write(file, text);
        String said = run(patience, PLACE, "z3", "-T:" + Math.max(1, patience.toSeconds()), file.toString());
        return switch (said.lines().findFirst().orElse("")) {
            case "unsat" -> Opinion.REACHED;
            case "sat" -> Opinion.NEVER;
            case "unknown", "timeout", "" -> Opinion.UNKNOWN;
            default -> throw new AssertionError("z3 says: " + said + "\n" + text);
        };
    }

    static Opinion spin(String text, Duration patience) {
        Path folder = PLACE.resolve("spin" + Thread.currentThread().getId());
        write(folder.resolve("a.pml"), text);
        String made = run(patience, folder, "spin", "-a", "a.pml")
                + run(patience, folder, "gcc", "-O0", "-w", "-DSAFETY", "-DMEMLIM=2000", "-DVECTORSZ=8192", "-o", "pan", "pan.c");
        if (!made.isBlank()) {
            throw new AssertionError("spin or gcc says: " + made + "\n" + text);
        }
        String said = run(patience, folder, folder.resolve("pan").toString(), "-m3000000", "-w20");
        if (said.contains("assertion violated")) {
            return Opinion.REACHED;
        }
        if (said.contains("errors: 0") && !said.contains("max search depth too small")
                && !said.contains("Search not completed")) {
            return Opinion.NEVER;
        }
        if (said.isEmpty() || said.contains("out of memory") || said.contains("reached -DMEMLIM")
                || said.contains("max search depth too small")) {
            return Opinion.UNKNOWN;
        }
        throw new AssertionError("spin's verifier says: " + said + "\n" + text);
    }

    /** Nothing when it takes too long. */
    private static String run(Duration patience, Path folder, String... command) {
        try {
            Path output = folder.resolve("output");
            Process process = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(patience.toMillis() + 500, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                return "";
            }
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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

    private static Path folder() {
        try {
            return Files.createDirectories(Path.of("target/other-tools").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
