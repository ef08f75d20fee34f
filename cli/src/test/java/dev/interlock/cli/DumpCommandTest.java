package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.Tool.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DumpCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("stages")
    void eachStageIsShown(String policy, String stage) {
        Ran ran = Tool.in(Path.of("../policies")).run("dump", "--stage", stage, policy + ".interlock");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        Expected.check("dump/" + policy + "." + stage, ran.out());
    }

    static Stream<Arguments> stages() {
        return Stream.of(
                        "two-writers", "placement", "one-at-a-time", "coordinate-guard", "coordinate-guard-at-finish",
                        "coordinate-exclusive", "coordinate-before", "coordinate-owner", "scenario-runs", "scenario-time",
                        "heals-a-drain-fixed", "stale-twice", "hands-off")
                .flatMap(policy -> Stream.of("syntax", "model", "system", "smt")
                        .map(stage -> Arguments.of("basics/" + policy, stage)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"syntax", "model", "system", "smt"})
    void whatIsAskedOfRunsIsShown(String stage) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/dump/properties.interlock"));
        Ran ran = Tool.in(folder).write("properties.interlock", text).run("dump", "--stage", stage, "properties.interlock");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        Expected.check("dump/properties." + stage, ran.out());
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
