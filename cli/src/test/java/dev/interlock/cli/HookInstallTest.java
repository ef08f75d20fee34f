package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.Repository.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installing keeps what is there and uninstalling puts it back, wherever the hooks lie. */
class HookInstallTest {
    private static final String BROKEN = Policies.SAFE.replace("n <= 5", "n <= 2");

    @TempDir
    private Path folder;

    private Repository repository;
    private Path hooks;

    @BeforeEach
    void create() {
        repository = Repository.create(folder);
        hooks = repository.folder().resolve(".git/hooks");
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                contents.put(name, Files.getPosixFilePermissions(file) + Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void uninstallingLeavesTheFolderAsItWas() throws IOException {
        repository.script(hooks.resolve("pre-commit"), "#!/bin/sh\necho mine\n");
        Map<String, String> before = contents(hooks);

        assertThat(repository.interlock("hook", "install").code()).isZero();
        assertThat(contents(hooks)).isNotEqualTo(before);
        assertThat(repository.interlock("hook", "uninstall").code()).isZero();

        assertThat(contents(hooks)).isEqualTo(before);
    }

    @Test
    void installingTwiceIsInstallingOnce() throws IOException {
        repository.script(hooks.resolve("pre-commit"), "#!/bin/sh\necho mine\n");
        repository.interlock("hook", "install");
        Map<String, String> once = contents(hooks);

        Ran again = repository.interlock("hook", "install");

        assertThat(again.output()).contains("is up to date");
        assertThat(contents(hooks)).isEqualTo(once);
    }

    @Test
    void theHookThatWasThereRunsFirstAndStopsTheCommitIfItFails() {
        repository.script(hooks.resolve("pre-commit"), "#!/bin/sh\necho mine says no\nexit 7\n");
        repository.interlock("hook", "install");
        repository.write("a.interlock", BROKEN).succeed("git", "add", "-A");

        Ran commit = repository.git("commit", "-m", "Change");

        assertThat(commit.code()).isNotZero();
        assertThat(commit.output()).contains("mine says no").doesNotContain("VIOLATED");
    }

    @Test
    void theHookThatWasThereAndOursBothRun() {
        repository.script(hooks.resolve("pre-commit"), "#!/bin/sh\necho mine says yes\n");
        repository.interlock("hook", "install");
        repository.write("a.interlock", BROKEN).succeed("git", "add", "-A");

        assertThat(repository.git("commit", "-m", "Change").output()).contains("mine says yes", "VIOLATED   low");
    }

    @Test
    void theConfiguredHooksFolderIsUsedFromAFolderInside() {
        repository.succeed("git", "config", "core.hooksPath", "tools/hooks");
        repository.write("deep/down/note.txt", "new");

        Ran installed = repository.at(repository.folder().resolve("deep/down")).interlock("hook", "install");

        assertThat(installed.output()).contains("tools/hooks/pre-commit is installed");
        assertThat(repository.folder().resolve("tools/hooks/pre-merge-commit")).isExecutable();
        repository.write("a.interlock", BROKEN).succeed("git", "add", "a.interlock");
        assertThat(repository.git("commit", "-m", "Change").output()).contains("VIOLATED   low");
    }

    @Test
    void aLinkedWorkTreeInstallsIntoTheCommonFolder() {
        repository.write("note.txt", "new").succeed("git", "add", "-A");
        repository.succeed("git", "commit", "-qm", "Start");
        repository.succeed("git", "worktree", "add", "-q", "-b", "side", folder.resolve("side").toString());

        repository.at(folder.resolve("side")).interlock("hook", "install");

        assertThat(hooks.resolve("pre-commit")).isExecutable();
    }

    @Test
    void aHookWithLinesOfSomebodyElseIsNotTouched() {
        repository.interlock("hook", "install");
        String changed = repository.read(".git/hooks/pre-commit") + "echo more\n";
        repository.script(hooks.resolve("pre-commit"), changed);

        for (String what : List.of("install", "uninstall")) {
            Ran ran = repository.interlock("hook", what);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.output()).contains("has lines that interlock did not write");
            assertThat(repository.read(".git/hooks/pre-commit")).isEqualTo(changed);
        }
    }

    @Test
    void aProgramThatIsGoneStopsOnlyCommitsWithPolicies() throws IOException {
        repository.interlock("hook", "install");
        Files.delete(folder.resolve("bin dir/interlock"));
        repository.write("note.txt", "new").succeed("git", "add", "-A");
        repository.succeed("git", "commit", "-qm", "Note");
        repository.write("a.interlock", Policies.SAFE).succeed("git", "add", "-A");

        Ran commit = repository.git("commit", "-m", "Change");

        assertThat(commit.code()).isNotZero();
        assertThat(commit.output()).contains("Nothing was checked, so the commit is stopped");
    }

    @Test
    void outsideARepositoryThereIsNothingToInstallInto() {
        Ran ran = repository.at(folder.resolve("home")).interlock("hook", "install");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.output()).contains("not a git repository").doesNotContain("\tat ");
    }
}
