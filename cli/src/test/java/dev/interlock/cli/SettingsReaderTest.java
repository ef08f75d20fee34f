package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.Tool.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in {@code interlock.yaml} are shown at their place, and nothing is checked with half of the settings. */
class SettingsReaderTest {
    @TempDir
    private Path folder;

    private void isRefused(String settings, String... words) {
        Ran ran = Tool.in(folder).write("interlock.yaml", settings).write("a.interlock", Policies.SAFE).run("check");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("IL009").contains(words).doesNotContain("Exception", "yaml.");
    }

    @Test
    void anUnknownSettingIsRefusedWithTheOneThatIsMeant() {
        isRefused("depth: 5\ntimeuot: 30s\n", "interlock.yaml:2:1\n", "`timeuot`", "did you mean `timeout`?");
    }

    @Test
    void aSettingThatStandsTwiceIsRefused() {
        isRefused("depth: 5\ndepth: 6\n", "interlock.yaml:2:1\n");
    }

    @Test
    void aParameterThatStandsTwiceIsRefused() {
        isRefused("parameters:\n  limit: 2\n  limit: 3\n", "interlock.yaml:3:3");
    }

    @Test
    void aValueOfTheWrongFormIsRefused() {
        isRefused("timeout: soon\n", "interlock.yaml:1:10", "`30s`");
        isRefused("depth: -1\n", "interlock.yaml:1:8");
        isRefused("jobs: [1, 2]\n", "interlock.yaml:1:7");
        isRefused("memory: 2\n", "interlock.yaml:1:9", "`500m`");
        isRefused("memory: 0g\n", "interlock.yaml:1:9");
        isRefused("parameters:\n  limit: [1]\n", "interlock.yaml:2:10");
        isRefused("- depth\n", "interlock.yaml:1:1");
    }

    @Test
    void textThatIsNoYamlIsRefused() {
        isRefused("depth: [1\n", "interlock.yaml:");
        isRefused("depth: !!java.lang.Object 1\nx: *y\n", "interlock.yaml:");
    }

    @Test
    void anEmptyFileSetsNothing() {
        Tool tool = Tool.in(folder).write("interlock.yaml", "# nothing yet\n").write("a.interlock", Policies.SAFE);
        assertThat(tool.run("check").code()).isZero();
    }

    @Test
    void everySettingIsUnderstood() {
        String settings = "parameters:\n  limit: 4\ntimeout: 1m\ndepth: 50\njobs: 1\nmemory: 1g\n";
        Tool tool = Tool.in(folder).write("interlock.yaml", settings).write("a.interlock", Policies.SAFE);

        Ran ran = tool.run("check");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("with limit = 4");
    }

    @Test
    void theDepthOfTheProjectLimitsTheSearch() {
        Tool tool = Tool.in(folder).write("interlock.yaml", "depth: 1\n").write("a.interlock", Policies.JOINT);

        assertThat(tool.run("check", "--question", "floor").code()).isEqualTo(3);
        assertThat(tool.run("check", "--question", "floor", "--depth", "9").code()).isEqualTo(1);
    }
}
