package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.failure.SolverUnavailable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A defect of the tool is owned up to in one sentence, without a stack trace unless somebody asks for it. */
class BreakdownTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private String said(Throwable problem, Map<String, String> environment) {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings surroundings =
                new Surroundings(out, errors, environment, Path.of(""), Surroundings.Screen.PIPES);
        assertThat(Breakdown.report(problem, surroundings)).isEqualTo(ExitCode.INTERNAL_ERROR);
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aDefectIsCalledADefectAndHasAnIdentification() {
        assertThat(said(new SolverDisagreement("a run is refuted"), Map.of()))
                .contains("internal error: it contradicted itself", "This is a defect in interlock", "identification ")
                .doesNotContain("\tat ", "SolverDisagreement");
    }

    @Test
    void theStackTraceIsForThoseWhoAsk() {
        assertThat(said(new SolverDisagreement("a run is refuted"), Map.of("INTERLOCK_DEBUG", "1")))
                .contains("\tat ", "a run is refuted");
    }

    @Test
    void runningOutOfSomethingIsSaidAsSuch() {
        assertThat(said(new OutOfMemoryError(), Map.of())).contains("it ran out of memory");
        assertThat(said(new StackOverflowError(), Map.of())).contains("nested too deeply");
    }

    @Test
    void aSolverThatDoesNotLoadIsNotCalledADefect() {
        assertThat(said(new SolverUnavailable("the solver needs a newer system library", null), Map.of()))
                .isEqualTo("interlock: the solver needs a newer system library" + System.lineSeparator());
    }
}
