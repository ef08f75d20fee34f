package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.Tool.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DumpCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "basics/two-writers, syntax", "basics/two-writers, model", "basics/two-writers, system", "basics/two-writers, smt",
        "basics/placement, syntax", "basics/placement, model", "basics/placement, system", "basics/placement, smt",
        "basics/one-at-a-time, syntax", "basics/one-at-a-time, model", "basics/one-at-a-time, system",
        "basics/one-at-a-time, smt"
    })
    void eachStageIsShown(String policy, String stage) {
        Ran ran = Tool.in(Path.of("../policies")).run("dump", "--stage", stage, policy + ".interlock");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        Expected.check("dump/" + policy + "." + stage, ran.out());
    }

    @Test
    void whatIsShownAsSyntaxIsAPolicyWithTheSameModel() {
        Tool tool = Tool.in(folder).write("a.interlock", Policies.JOINT);
        tool.write("b.interlock", tool.run("dump", "--stage", "syntax", "a.interlock").out());

        assertThat(tool.run("dump", "--stage", "model", "b.interlock").out())
                .isEqualTo(tool.run("dump", "--stage", "model", "a.interlock").out());
    }

    @Test
    void parametersAreTakenFromTheCommandLineAndTheSettings() {
        Tool tool = Tool.in(folder).write("a.interlock", Policies.SAFE);

        assertThat(tool.run("dump", "--stage", "system", "a.interlock").out()).contains("param limit = 3");
        assertThat(tool.run("dump", "--stage", "system", "-D", "limit=4", "a.interlock").out()).contains("param limit = 4");
        tool.write("interlock.yaml", "parameters:\n  limit: 5\n  other: 1\n");
        assertThat(tool.run("dump", "--stage", "system", "a.interlock").out()).contains("param limit = 5");
        assertThat(tool.run("dump", "--stage", "system", "-D", "limt=4", "a.interlock").err()).contains("IL010", "`limit`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"syntax", "model", "system", "smt"})
    void wrongInputIsAnswered(String stage) {
        Tool tool = Tool.in(folder).write("a.interlock", "system A\nstate x : = 3\n");
        Ran ran = tool.run("dump", "--stage", stage, "a.interlock");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("IL101", "a.interlock:2");
        assertThat(tool.run("dump", "--stage", stage, "b.interlock").err()).contains("IL001");
        assertThat(tool.run("dump", "--stage", stage, ".").code()).isEqualTo(2);
    }

    @Test
    void aStageThatDoesNotExistIsAnswered() {
        Ran ran = Tool.in(folder).run("dump", "--stage", "logic", "a.interlock");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("logic", "interlock dump --help");
    }
}
