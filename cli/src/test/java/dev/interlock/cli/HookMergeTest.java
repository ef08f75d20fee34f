package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.Repository.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two branches, each proved safe; Git merges them without a conflict, and together they are not. */
class HookMergeTest {
    private static final String STATE = """
            state replicas : 0..4 = 4
            state drained : 0..4 = 0
            let serving = replicas - drained
            """;
    private static final String COST = """
            import "state.interlock"
            agent Cost { action scale_in requires replicas > 3 { replicas -= 1 } }
            """;
    private static final String PERFORMANCE = """
            import "state.interlock"
            agent Performance { action drain requires drained < 1 { drained += 1 } }
            """;
    private static final String TIER = """
            system Tier
            import "cost.interlock"
            import "performance.interlock"
            invariant quorum: serving >= 1
            """;

    @TempDir
    private Path folder;

    private Repository repository;

    @BeforeEach
    void startWithASafeTier() {
        repository = Repository.create(folder);
        repository.interlock("hook", "install");
        repository.write("state.interlock", STATE)
                .write("cost.interlock", COST)
                .write("performance.interlock", PERFORMANCE)
                .write("tier.interlock", TIER);
        repository.succeed("git", "add", "-A");
        repository.succeed("git", "commit", "-qm", "Start");
    }

    private void commitOnBranch(String branch, String path, String text) {
        repository.succeed("git", "checkout", "-q", "-b", branch, "main");
        repository.write(path, text).succeed("git", "commit", "-qam", "Change " + path);
    }

    @Test
    void theMergeOfTwoSafeBranchesThatAreUnsafeTogetherIsStopped() {
        commitOnBranch("cheaper", "cost.interlock", COST.replace("> 3", "> 2"));
        commitOnBranch("faster", "performance.interlock", PERFORMANCE.replace("< 1", "< 2"));
        String before = repository.head();

        Ran merge = repository.git("merge", "--no-edit", "cheaper");

        assertThat(merge.output())
                .contains("`Cost` and `Performance` together break `quorum` in 2 steps; each alone is proved safe.")
                .contains("the merge is stopped");
        assertThat(merge.code()).isNotZero();
        assertThat(repository.head()).isEqualTo(before);
    }

    @Test
    void theMergeOfTwoBranchesThatAreSafeTogetherPasses() {
        commitOnBranch("cheaper", "cost.interlock", COST.replace("> 3", "> 2"));
        commitOnBranch("note", "performance.interlock", PERFORMANCE + "// reviewed\n");
        String before = repository.head();

        Ran merge = repository.git("merge", "--no-edit", "cheaper");

        assertThat(merge.code()).as(merge.output()).isZero();
        assertThat(repository.head()).isNotEqualTo(before);
    }

    @Test
    void aConflictThatIsSolvedUnsafelyIsStoppedAtItsCommit() {
        commitOnBranch("cheaper", "cost.interlock", COST.replace("> 3", "> 2"));
        commitOnBranch("other", "cost.interlock", COST.replace("> 3", "> 3 and drained == 0"));
        String before = repository.head();
        assertThat(repository.git("merge", "--no-edit", "cheaper").output()).contains("CONFLICT");
        repository.write("cost.interlock", COST.replace("> 3", "> 0")).succeed("git", "add", "-A");

        Ran commit = repository.git("commit", "--no-edit");

        assertThat(commit.output()).contains("VIOLATED   quorum");
        assertThat(repository.head()).isEqualTo(before);
    }
}
