package dev.interlock.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SolverCommandTest {
    @Test
    void endsWithTheCheckAndItsOptions() {
        SolverCommand command = new SolverCommand(
                List.of(), List.of(Path.of("a.jar")), List.of("--depth", "7", "policies"));

        assertThat(command.words()).endsWith(
                "-cp", "a.jar", "dev.interlock.cli.Main", "check", "--color", "never", "--depth", "7", "policies");
    }

    @Test
    void givesTheJvmItsArgumentsBeforeTheMainClass() {
        SolverCommand command = new SolverCommand(
                List.of("-Xmx1g", "-Xss8m"), List.of(Path.of("a.jar"), Path.of("b.jar")), List.of());

        assertThat(command.words()).containsSubsequence(
                "-Xmx1g", "-Xss8m", "-cp", "a.jar" + File.pathSeparator + "b.jar", "dev.interlock.cli.Main");
    }

    @Test
    void leavesOutWhatIsNotConfigured() {
        List<String> options = new CheckOptions()
                .with("--timeout", null)
                .with("--depth", 7)
                .withEach("--question", List.of("quorum", "enough"))
                .withParameters(new TreeMap<>(Map.of("p", "4", "a", "1")))
                .andPath("policies");

        assertThat(options).containsExactly(
                "--depth", "7", "--question", "quorum", "--question", "enough", "-D", "a=1", "-D", "p=4", "policies");
    }
}
