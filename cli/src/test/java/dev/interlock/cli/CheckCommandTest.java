package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.Tool.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check says and how it ends, for policies that are right. */
class CheckCommandTest {
    @TempDir
    private Path folder;

    private Tool tool;

    @BeforeEach
    void standInTheFolder() {
        tool = Tool.in(folder);
    }

    @Test
    void endsWithZeroWhenEverythingHolds() {
        Ran ran = tool.write("a.interlock", Policies.SAFE).run("check");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("holds      low", "proved for runs of any length", "All is well");
    }

    @Test
    void endsWithOneWhenSomethingIsViolated() {
        Ran ran = tool.write("a.interlock", Policies.JOINT).run("check", "a.interlock");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("VIOLATED   floor: size - out >= 1", "a.interlock:6")
                .contains("`Saver` and `Mender` together break `floor` in 2 steps; each alone is proved safe.")
                .contains("size 4 -> 3");
    }

    @Test
    void aViolationThatAnExpectLineAnnouncesCountsAsMet() {
        Ran ran = tool.write("a.interlock", Policies.JOINT_EXPECTED).run("check");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("As expected by line 7.", "together break `floor`", "All is as expected");
    }

    @Test
    void anExpectLineThatDoesNotComeTrueIsAViolation() {
        Ran ran = tool.write("a.interlock", Policies.SAFE + "expect low violated\n").run("check");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("NOT MET    expect low violated", "did not come true");
    }

    @Test
    void anExpectLineWithTheWrongAgentsLeavesTheViolationUnannounced() {
        Ran ran = tool.write("a.interlock", Policies.JOINT + "expect floor violated by Saver\n").run("check");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("VIOLATED   floor", "NOT MET    expect floor violated by Saver");
    }

    @Test
    void endsWithThreeWhenSomethingIsUndecided() {
        Ran ran = tool.write("a.interlock", Policies.JOINT).run("check", "--depth", "1", "--question", "floor");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out())
                .contains("UNDECIDED  floor", "No run of at most 1 step violates it", "This is not a proof");
    }

    @Test
    void askingOneQuestionLeavesOutTheOthersAndTheirExpectLines() {
        String policy = Policies.JOINT + "invariant big: size >= 0\nexpect big violated\n";
        Ran ran = tool.write("a.interlock", policy).run("check", "--question", "range");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("range").doesNotContain("floor", "big");
    }

    @Test
    void systemsWithoutTheQuestionAreNotMentioned() {
        tool.write("a.interlock", Policies.SAFE).write("b.interlock", Policies.JOINT_EXPECTED);

        Ran ran = tool.run("check", "--question", "floor");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Pool").doesNotContain("Counter");
    }

    @Test
    void aParameterFromTheCommandLineIsInForce() {
        Ran ran = tool.write("a.interlock", Policies.SAFE).run("check", "-D", "limit=7");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("with limit = 7", "`Up` alone breaks `low` in 6 steps");
    }

    @Test
    void settingsOfTheProjectAreInForceAndTheCommandLineWinsOverThem() {
        tool.write("interlock.yaml", "parameters:\n  limit: 7\n").write("deep/a.interlock", Policies.SAFE);

        assertThat(tool.run("check").out()).contains("with limit = 7");
        assertThat(tool.run("check", "-D", "limit=2").out()).contains("with limit = 2");
    }

    @Test
    void filesThatOthersImportAreNotCheckedByThemselves() {
        tool.write("parts/pool.interlock", "state n : 0..3 = 0\ninvariant low: n <= 3\n")
                .write("a.interlock", "system A\nimport \"parts/pool.interlock\"\nagent Up { action go { n = 1 } }\n");

        Ran ran = tool.run("check");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("1 system,").startsWith("A  a.interlock:1");
    }

    @Test
    void hiddenFoldersAndBuildResultsAreSkipped() {
        tool.write(".git/a.interlock", "nonsense")
                .write("target/b.interlock", "nonsense")
                .write("c.interlock", Policies.SAFE);

        assertThat(tool.run("check").code()).isZero();
    }

    @Test
    void aWrongFileDoesNotKeepTheOthersFromBeingChecked() {
        tool.write("a.interlock", Policies.JOINT).write("b.interlock", "system B\ninvariant x: nothing\n");

        Ran ran = tool.run("check");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("VIOLATED   floor");
        assertThat(ran.err()).contains("b.interlock:2:14", "`nothing`");
    }

    @Test
    void aParameterWithoutAValueStandsForEveryValue() {
        tool.write("a.interlock", """
                param floor : 1..4
                state replicas : 0..5 = 5
                agent Cost { action scale_in requires replicas > floor { replicas -= 1 } }
                invariant two: replicas >= 2
                """);

        Ran free = tool.run("check", "a.interlock");
        assertThat(free.code()).isEqualTo(1);
        assertThat(free.out()).contains("with any floor", "VIOLATED   two", "floor = 1");

        Ran fixed = tool.run("check", "a.interlock", "-D", "floor=2");
        assertThat(fixed.code()).isZero();
        assertThat(fixed.out()).contains("with floor = 2", "holds      two");

        assertThat(tool.run("check", "a.interlock", "-D", "floor=5").err()).contains("IL011", "`floor`");
    }

    @Test
    void whatMustBeKnownBeforehandCanBeGivenFromOutside() {
        tool.write("a.interlock", """
                param nodes : 1..4
                state up[1..nodes] : bool = true
                invariant stays: all n in 1..nodes: up[n]
                """);

        assertThat(tool.run("check", "a.interlock").err()).contains("IL303", "`-D nodes=…`");
        assertThat(tool.run("check", "a.interlock", "-D", "nodes=2").code()).isZero();
    }

    @Test
    void aQuestionForWhichThereIsNoMemoryIsUndecided() {
        String policy = """
                system Large
                state x : 0..100000 = 0
                state y : 0..100000
                agent Up { action up when x < y { x += 1 } }
                property calm: settles x
                """;
        Ran ran = tool.write("a.interlock", policy).run("check", "--memory", "1m", "a.interlock");

        assertThat(ran.out()).contains("UNDECIDED  calm", "the memory of 1 MB was used up");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(3);
    }
}
