package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which commands are understood without the reader of options, and that it is heard about all others. */
class PlainWordsTest {
    @TempDir
    private Path folder;

    private boolean isPlain(String line) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(nowhere, nowhere, Map.of(), folder, Surroundings.Screen.PIPES);
        return PlainWords.command(line.split(" "), surroundings).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "check",
        "check a/b.interlock c",
        "check --no-cache",
        "check --no-cache a.interlock",
        "check a.interlock --no-cache",
        "hook run pre-commit",
        "hook run pre-merge-commit"
    })
    void whatIsGivenMostIsPlain(String line) {
        assertThat(isPlain(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "check --no-cache --no-cache",
        "check --no-cache=true",
        "check --help",
        "check -- --no-cache",
        "check @words",
        "check --format json",
        "hook",
        "hook run",
        "hook run push",
        "hook run pre-commit --help",
        "hook install",
        "help check",
        "checks"
    })
    void allElseIsForTheReaderOfOptions(String line) {
        assertThat(isPlain(line)).isFalse();
    }

    @Test
    void whatIsSaidTwiceIsStillRefused() {
        Tool.Ran ran = Tool.in(folder).run("check", "--no-cache", "--no-cache");

        assertThat(ran.err()).contains("option '--no-cache' should be specified only once");
        assertThat(ran.code()).isEqualTo(ExitCode.WRONG_INPUT.code());
    }

    @Test
    void theReaderOfOptionsUnderstandsThemTheSame() {
        Tool tool = Tool.in(folder).write("a.interlock", Policies.SAFE);

        assertThat(tool.run("check", "--no-cache", "a.interlock").out())
                .isEqualTo(tool.run("check", "--no-cache", "--color", "auto", "a.interlock").out())
                .contains("All is well");
        assertThat(tool.run("hook", "run", "pre-commit")).isEqualTo(tool.run("hook", "run", "--", "pre-commit"));
    }
}
