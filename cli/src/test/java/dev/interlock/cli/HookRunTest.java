package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.Repository.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks judge what Git is about to record, with a real Git that really commits and merges. */
class HookRunTest {
    private static final String BROKEN = Policies.SAFE.replace("n <= 5", "n <= 2");

    @TempDir
    private Path folder;

    private Repository repository;

    @BeforeEach
    void startWithASafePolicy() {
        repository = Repository.create(folder);
        repository.interlock("hook", "install");
        repository.write("a.interlock", Policies.SAFE).succeed("git", "add", "-A");
        repository.succeed("git", "commit", "-qm", "Start");
    }

    private void isStopped(Ran ran, String before) {
        assertThat(ran.output()).contains("VIOLATED   low", "`Up` alone breaks `low` in 3 steps", "is stopped");
        assertThat(ran.code()).isNotZero();
        assertThat(repository.head()).isEqualTo(before);
    }

    private void isRecorded(Ran ran, String before) {
        assertThat(ran.code()).as(ran.output()).isZero();
        assertThat(repository.head()).isNotEqualTo(before);
    }

    @Test
    void aStagedViolationIsStoppedThoughTheWorkTreeIsGood() {
        String before = repository.head();
        repository.write("a.interlock", BROKEN).succeed("git", "add", "a.interlock");
        repository.write("a.interlock", Policies.SAFE);

        isStopped(repository.git("commit", "-m", "Change"), before);
    }

    @Test
    void aStagedGoodPolicyPassesThoughTheWorkTreeIsViolated() {
        String before = repository.head();
        repository.write("a.interlock", Policies.SAFE + "// checked\n").succeed("git", "add", "a.interlock");
        repository.write("a.interlock", BROKEN);

        isRecorded(repository.git("commit", "-m", "Change"), before);
    }

    @Test
    void commitOfEverythingIsJudgedByWhatItTakesAlong() {
        String before = repository.head();
        repository.write("a.interlock", BROKEN);

        isStopped(repository.git("commit", "-a", "-m", "Change"), before);
    }

    @Test
    void commitOfOnePathIsJudgedByThatPathAlone() {
        String before = repository.head();
        repository.write("a.interlock", BROKEN).succeed("git", "add", "a.interlock");
        repository.write("note.txt", "new").succeed("git", "add", "note.txt");

        isRecorded(repository.git("commit", "-m", "Change", "note.txt"), before);
        isStopped(repository.git("commit", "-m", "Change", "a.interlock"), repository.head());
    }

    @Test
    void aCommitFromAFolderInsideIsJudgedAsAWhole() {
        String before = repository.head();
        repository.write("deep/down/note.txt", "new").write("a.interlock", BROKEN).succeed("git", "add", "-A");

        isStopped(repository.at(repository.folder().resolve("deep/down")).git("commit", "-m", "Change"), before);
    }

    @Test
    void aPolicyThatIsWrongIsStopped() {
        String before = repository.head();
        repository.write("a.interlock", "system A\ninvariant x: nothing\n").succeed("git", "add", "-A");

        Ran ran = repository.git("commit", "-m", "Change");

        assertThat(ran.output()).contains("IL201", "a.interlock:2:14");
        assertThat(ran.code()).isNotZero();
        assertThat(repository.head()).isEqualTo(before);
    }

    @Test
    void anImportThatIsNotStagedIsMissing() {
        repository.write("part.interlock", "state m : 0..1 = 0\n")
                .write("a.interlock", Policies.SAFE + "import \"part.interlock\"\n")
                .succeed("git", "add", "a.interlock");

        Ran ran = repository.git("commit", "-m", "Change");

        assertThat(ran.output()).contains("IL006", "a.interlock:6:8");
        assertThat(ran.code()).isNotZero();
    }

    @Test
    void stagedSettingsAreInForce() {
        String before = repository.head();
        repository.write("interlock.yaml", "parameters:\n  limit: 8\n").succeed("git", "add", "-A");

        Ran ran = repository.git("commit", "-m", "Change");

        assertThat(ran.output()).contains("with limit = 8", "`Up` alone breaks `low` in 6 steps");
        assertThat(repository.head()).isEqualTo(before);
    }

    @Test
    void aCommitWithoutPoliciesIsNotHeldUpByThoseThatAreViolatedAlready() {
        repository.write("a.interlock", BROKEN).succeed("git", "add", "-A");
        repository.succeed("git", "commit", "-q", "--no-verify", "-m", "Skip");
        String before = repository.head();
        repository.write("note.txt", "new").succeed("git", "add", "-A");

        Ran ran = repository.git("commit", "-qm", "Change");

        isRecorded(ran, before);
        assertThat(ran.output()).isEmpty();
    }

    @Test
    void removingTheLastPolicyPasses() {
        String before = repository.head();
        repository.succeed("git", "rm", "-q", "a.interlock");

        isRecorded(repository.git("commit", "-m", "Change"), before);
    }

    @Test
    void aLinkedWorkTreeIsJudgedByItsOwnIndex() {
        repository.succeed("git", "worktree", "add", "-q", "-b", "side", folder.resolve("side").toString());
        Repository side = repository.at(folder.resolve("side"));
        side.write("a.interlock", BROKEN).succeed("git", "add", "-A");

        Ran ran = side.git("commit", "-m", "Change");

        assertThat(ran.output()).contains("VIOLATED   low");
        assertThat(side.head()).isEqualTo(repository.head());
    }
}
