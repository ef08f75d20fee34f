package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that is stopped while it checks. It tells on its live lines when it is stuck in what takes for ever. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals")
class StopTest {
    private static final String ENDLESS = """
            system Endless
            state a : 1..10000 = 27
            state b : 1..10000 = 871
            state seen : 0..9 = 0
            state x : 0..100000 = 1
            state y : 0..100000 = 1
            agent Halver {
              action halve when a mod 2 == 0 { a = a / 2 }
              action triple when a mod 2 == 1 and a < 3000 { a = 3 * a + 1 }
            }
            agent Looker { action look when seen < 9 { seen += 1 } }
            agent Pell {
              action up { x = (3 * x + 4 * y) mod 99991  y = (2 * x + 3 * y) mod 99989 }
              action down { x = (x + 5 * seen) mod 99991  y = (y + x) mod 99991 }
            }
            invariant few: seen < 5
            invariant apart: not (x * x + y * y == 1729 * seen + 7 and a == 7 * b)
            """;

    @TempDir
    private Path folder;

    private Process process;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("endless.interlock"), ENDLESS);
        List<String> command = new ArrayList<>(heedingInterrupts());
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dinterlock.err.terminal=yes",
                "-Dinterlock.stop.millis=600000",
                "-cp", absolute(path),
                "dev.interlock.cli.Main", "check", "--jobs", "1", "--timeout", "1h",
                "--question", "few", "--question", "apart"));
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void interruptedItReportsWhatIsKnown() throws IOException, InterruptedException {
        awaitOneAnswer();
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("out")))
                .contains("VIOLATED   few:")
                .contains("UNDECIDED  apart:")
                .contains("it was stopped")
                .contains("1 is violated, 1 is undecided");
    }

    @Test
    void terminatedItReportsWhatIsKnown() throws IOException, InterruptedException {
        awaitOneAnswer();
        process.destroy();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(Files.readString(folder.resolve("out"))).contains("1 is violated, 1 is undecided");
    }

    /** The rest of what it says is not read: whoever stops a process may not read either. */
    private void awaitOneAnswer() throws IOException {
        BufferedReader lines = process.errorReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.contains(", 1 answered")) {
            line = lines.readLine();
        }
        assertThat(line).contains("checking Endless, 1 answered");
    }

    /** What is started in the background by some shells is deaf to interrupts, and so are its children, unless this helps. */
    private static List<String> heedingInterrupts() throws IOException {
        List<String> prefix = List.of("env", "--default-signal=INT");
        List<String> attempt = new ArrayList<>(prefix);
        attempt.add("true");
        try {
            return new ProcessBuilder(attempt).start().waitFor() == 0 ? prefix : List.of();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String absolute(String path) {
        List<String> entries = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}
