package dev.interlock.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolverProcessTest {
    @TempDir
    Path directory;

    @Test
    void handsOverEveryLineAndTheExitCode() throws Exception {
        try (SolverProcess solver = start("3", "first", "second")) {
            assertThat(solver.await()).isEqualTo(new SolverProcess.Ending(3, List.of("first", "second")));
        }
    }

    @Test
    void handsOverComplaintsAfterTheReport() throws Exception {
        try (SolverProcess solver = start("70", "!trouble", "report", "!more", "end")) {
            assertThat(solver.await().lines()).containsExactly("report", "end", "trouble", "more");
        }
    }

    @Test
    void readsAnyLetterWhateverTheLocaleIs() throws Exception {
        try (SolverProcess solver = start("0", "letters")) {
            assertThat(solver.await().lines()).containsExactly(FakeSolver.LETTERS);
        }
    }

    @Test
    void doesNotWaitForSomebodyToTypeSomething() throws Exception {
        try (SolverProcess solver = SolverProcess.start(List.of("cat"), directory)) {
            assertThat(solver.await().exitCode()).isZero();
        }
    }

    @Test
    void killsTheSolverWhenTheBuildIsInterrupted() throws Exception {
        ProcessHandle handle;
        try (SolverProcess solver = start("stay")) {
            handle = solver.handle();
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(InterruptedException.class).isThrownBy(solver::await);
            assertThat(handle.isAlive()).isTrue();
        }
        handle.onExit().join();
        assertThat(handle.isAlive()).isFalse();
    }

    @Test
    void saysSoWhenThereIsNoSuchProgram() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> SolverProcess.start(List.of("no-such-program-anywhere"), directory));
    }

    /** The fake is started by the same command as the solver, but for the name of the class. */
    private SolverProcess start(String... words) throws IOException {
        Path classes = Path.of("target", "test-classes").toAbsolutePath();
        List<String> command = new ArrayList<>(new SolverCommand(List.of(), List.of(classes), List.of()).words());
        int main = command.indexOf("dev.interlock.cli.Main");
        List<String> fake = new ArrayList<>(command.subList(0, main));
        fake.add(FakeSolver.class.getName());
        fake.addAll(List.of(words));
        return SolverProcess.start(fake, directory);
    }
}
