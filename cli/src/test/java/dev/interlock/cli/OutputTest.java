package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.Tool.Ran;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where output goes and how it looks. */
class OutputTest {
    private static final String ESCAPE = "\u001b[";

    @TempDir
    private Path folder;

    private Tool tool;

    @BeforeEach
    void standInTheFolder() {
        tool = Tool.in(folder).write("a.interlock", Policies.JOINT);
    }

    @Test
    void thereIsNoColourInAPipe() {
        assertThat(tool.run("check").out()).doesNotContain(ESCAPE);
    }

    @Test
    void thereIsColourAtATerminal() {
        assertThat(tool.atTerminal().run("check").out()).contains(ESCAPE);
    }

    @Test
    void noColorAndADumbTerminalTakeItAway() {
        assertThat(tool.atTerminal().with("NO_COLOR", "1").run("check").out()).doesNotContain(ESCAPE);
        assertThat(tool.atTerminal().with("CLICOLOR", "0").run("check").out()).doesNotContain(ESCAPE);
        assertThat(tool.atTerminal().with("TERM", "dumb").run("check").out()).doesNotContain(ESCAPE);
    }

    @Test
    void cliColorForceBringsItIntoAPipe() {
        assertThat(tool.with("CLICOLOR_FORCE", "1").run("check").out()).contains(ESCAPE);
    }

    @Test
    void theOptionWinsOverEverything() {
        assertThat(tool.with("NO_COLOR", "1").run("check", "--color", "always").out()).contains(ESCAPE);
        assertThat(tool.atTerminal().run("check", "--color", "never").out()).doesNotContain(ESCAPE);
    }

    @Test
    void jsonCarriesTheFindingAndItsRun() {
        Ran ran = tool.run("check", "--format", "json");

        Map<?, ?> report = (Map<?, ?>) JsonText.parse(ran.out());
        Map<?, ?> system = (Map<?, ?>) ((List<?>) report.get("systems")).get(0);
        Map<?, ?> question = (Map<?, ?>) ((List<?>) system.get("questions")).get(0);
        Map<?, ?> coalition = (Map<?, ?>) ((List<?>) question.get("coalitions")).get(0);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(report.get("version")).isEqualTo(1L);
        assertThat(question.get("name")).isEqualTo("floor");
        assertThat(question.get("status")).isEqualTo("violated");
        assertThat(question.get("line")).isEqualTo(6L);
        assertThat(coalition.get("members")).isEqualTo(List.of(List.of("Saver", "Mender")));
        assertThat(coalition.get("steps")).isEqualTo(2L);
    }

    @Test
    void jsonCarriesDiagnosticsAndLeavesTheErrorOutputEmpty() {
        Ran ran = tool.write("b.interlock", "system \"quoted\n\\").run("check", "--format", "json");

        Map<?, ?> report = (Map<?, ?>) JsonText.parse(ran.out());
        Map<?, ?> diagnostic = (Map<?, ?>) ((List<?>) report.get("diagnostics")).get(0);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEmpty();
        assertThat(diagnostic.get("file")).isEqualTo("b.interlock");
        assertThat((List<?>) report.get("systems")).hasSize(1);
    }

    @Test
    void helpTeachesTheExitCodesAndGivesExamples() {
        Ran ran = tool.run("--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Exit codes:", "Examples:", "interlock check policies/incidents");
        assertThat(tool.run("help", "check").out()).contains("--question", "-D", "Examples:");
        assertThat(tool.run("hook", "install", "--help").code()).isZero();
    }

    @Test
    void theVersionIsSaid() {
        assertThat(tool.run("--version").out()).startsWith("interlock ");
    }
}
