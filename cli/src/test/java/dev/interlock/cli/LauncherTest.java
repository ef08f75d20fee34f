package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top of the project, in a copy of the project whose Maven and Java only say that they were called. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of("..", "interlock");

    @TempDir
    private Path folder;

    private Path project;
    private Path builds;

    @BeforeEach
    void copy() throws IOException {
        project = folder.resolve("the project");
        builds = folder.resolve("builds");
        for (String module : List.of("grammar", "compiler", "solver", "report", "certify", "cli")) {
            Files.createDirectories(project.resolve(module).resolve("src"));
            Files.writeString(project.resolve(module).resolve("pom.xml"), module);
        }
        Files.writeString(project.resolve("pom.xml"), "parent");
        script(project.resolve("interlock"), Files.readString(LAUNCHER));
        script(folder.resolve("tools/mvn"), "#!/bin/sh\necho built >>'" + builds + "'\nsleep 1\n"
                + "mkdir -p cli/target/dist/lib && echo 'a line of the log'\n");
        script(folder.resolve("jdk/bin/java"), "#!/bin/sh\necho \"java $*\"\nexit 3\n");
        setAge(project, Instant.now().minusSeconds(60));
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void setAge(Path folder, Instant instant) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setLastModifiedTime(file, FileTime.from(instant));
            }
        }
    }

    private Process start(Path launcher, String path, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path, "JAVA_HOME", folder.resolve("jdk").toString()));
        return builder.start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String usualPath() {
        return folder.resolve("tools") + ":" + System.getenv("PATH");
    }

    private long buildsSoFar() throws IOException {
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    @Test
    void itBuildsOnceQuietlyAndHandsOnArgumentsAndExitCode() throws Exception {
        Process first = start(project.resolve("interlock"), usualPath(), "check", "two words");
        String said = output(first);
        output(start(project.resolve("interlock"), usualPath(), "check"));

        assertThat(said).startsWith("java ").endsWith("dev.interlock.cli.Main check two words\n");
        assertThat(said).contains("-cp " + project + "/cli/target/dist/lib/*").doesNotContain("a line of the log");
        assertThat(first.waitFor()).isEqualTo(3);
        assertThat(buildsSoFar()).isEqualTo(1);
    }

    @Test
    void itIsFoundThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("one"), Path.of("the project/interlock"));
        Path second = Files.createSymbolicLink(folder.resolve("two"), link);

        assertThat(output(start(second, usualPath()))).contains("-cp " + project + "/cli/target/dist/lib/*");
    }

    @Test
    void aSourceThatChangedIsBuiltAgainAndATestThatChangedIsNot() throws Exception {
        output(start(project.resolve("interlock"), usualPath()));
        Instant later = Instant.now().plusSeconds(60);
        Path test = Files.createDirectories(project.resolve("cli/src/test")).resolve("SomeTest.java");
        Files.setLastModifiedTime(project.resolve("cli/src"), FileTime.from(Instant.now().minusSeconds(60)));
        Files.setLastModifiedTime(Files.writeString(test, "changed"), FileTime.from(later));
        output(start(project.resolve("interlock"), usualPath()));
        assertThat(buildsSoFar()).isEqualTo(1);

        Files.setLastModifiedTime(Files.writeString(project.resolve("solver/src/A.java"), "new"), FileTime.from(later));
        output(start(project.resolve("interlock"), usualPath()));
        assertThat(buildsSoFar()).isEqualTo(2);
    }

    @Test
    void twoStartsAtTheSameTimeBuildOnce() throws Exception {
        Process one = start(project.resolve("interlock"), usualPath());
        Process two = start(project.resolve("interlock"), usualPath());

        assertThat(output(one)).startsWith("java ");
        assertThat(output(two)).startsWith("java ");
        assertThat(buildsSoFar()).isEqualTo(1);
    }

    @Test
    void aLockWhoseOwnerIsGoneIsTakenOver() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(project.resolve("cli/target/dist.lock"));
        Files.writeString(lock.resolve("owner"), Long.toString(gone.pid()));

        assertThat(output(start(project.resolve("interlock"), usualPath()))).startsWith("java ");
    }

    @Test
    void aBuildThatFailsShowsItsLogAndLeavesNothingHalfDone() throws Exception {
        script(folder.resolve("tools/mvn"), "#!/bin/sh\necho 'what went wrong'\nexit 1\n");

        Process failed = start(project.resolve("interlock"), usualPath());

        assertThat(output(failed)).contains("what went wrong", "interlock: the build failed").doesNotContain("java ");
        assertThat(failed.waitFor()).isEqualTo(70);
        assertThat(project.resolve("cli/target/dist.lock")).doesNotExist();
        assertThat(project.resolve("cli/target/dist/stamp")).doesNotExist();
    }

    @Test
    void missingProgramsAreNamed() throws Exception {
        Path few = Files.createDirectories(folder.resolve("few"));
        for (String name : List.of("dirname", "readlink", "find", "head", "mkdir", "rm", "touch", "cat")) {
            script(few.resolve(name), "#!/bin/sh\nexec " + program(name) + " \"$@\"\n");
        }
        assertThat(output(start(project.resolve("interlock"), few.toString()))).contains("Maven is missing");

        Files.delete(folder.resolve("jdk/bin/java"));
        assertThat(output(start(project.resolve("interlock"), few.toString()))).contains("Java is missing");
    }

    /** A Java that can make archives, and notes the steps of it. */
    private Path archivingJava(String home) throws IOException {
        Path java = folder.resolve(home + "/bin/java");
        script(java, "#!/bin/sh\ncase \"$*\" in\n"
                + "*AOTCacheOutput*) exit 1 ;;\n"
                + "*Prelinking*) echo linked >>'" + folder + "/steps' ;;\n"
                + "*DumpLoadedClassList*) echo noted >>'" + folder + "/steps' ;;\n"
                + "*-Xshare:dump*) echo dumped >>'" + folder + "/steps'\n"
                + "    for word; do case $word in -XX:SharedArchiveFile=*) echo all >\"${word#*=}\" ;; esac; done ;;\n"
                + "*) echo \"java $*\" ;;\nesac\n");
        Files.setLastModifiedTime(java, FileTime.from(Instant.now().minusSeconds(60)));
        return java;
    }

    private List<String> steps() throws IOException {
        Path steps = folder.resolve("steps");
        return Files.exists(steps) ? Files.readAllLines(steps) : List.of();
    }

    private String started() throws IOException {
        return output(start(project.resolve("interlock"), usualPath(), "check"));
    }

    private Path archiveOf(Path java) {
        Path lib = project.resolve("cli/target/dist/lib");
        return project.resolve("cli/target/dist/start" + java + lib + "/classes");
    }

    @Test
    void anArchiveIsMadeAtTheFirstStartAndUsedFromThenOn() throws Exception {
        Path java = archivingJava("jdk");

        assertThat(started()).contains("-XX:SharedArchiveFile=" + archiveOf(java));
        assertThat(started()).contains("-XX:SharedArchiveFile=" + archiveOf(java)).startsWith("java ");
        assertThat(steps()).containsExactly("linked", "noted", "dumped");
        assertThat(started()).contains(" -XX:ArchiveRelocationMode=0 ");
        assertThat(started()).contains("-cp " + archiveOf(java).resolveSibling("lib") + "/*");
        assertThat(archiveOf(java).resolve("../..").normalize().toFile().list()).containsExactly("lib");
    }

    @Test
    void anArchiveOlderThanTheProgramIsMadeAgain() throws Exception {
        archivingJava("jdk");
        started();
        Path stamp = project.resolve("cli/target/dist/stamp");
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(started()).doesNotContain("SharedArchiveFile");
        assertThat(steps()).containsExactly("linked", "noted", "dumped", "linked", "noted", "dumped");
    }

    @Test
    void aJavaThatMakesNoArchiveIsAskedOnce() throws Exception {
        Path java = folder.resolve("jdk/bin/java");
        script(java, "#!/bin/sh\ncase \"$*\" in *Rehearsal*) echo tried >>'" + folder + "/steps'; exit 1 ;; esac\n"
                + "echo \"java $*\"\n");
        Files.setLastModifiedTime(java, FileTime.from(Instant.now().minusSeconds(60)));

        assertThat(started()).startsWith("java ").doesNotContain("SharedArchiveFile");
        int tried = steps().size();
        assertThat(started()).startsWith("java ").doesNotContain("SharedArchiveFile");
        assertThat(steps()).hasSize(tried).isNotEmpty();
    }

    @Test
    void theArchiveLiesInTheCacheWhereTheProgramCannotBeWritten() throws Exception {
        Path cache = folder.resolve("the cache");
        startedWhereNothingCanBeKept();
        Path java = archivingJava("jdk");

        String said = startedWithCache(cache);

        Path lib = project.resolve("cli/target/dist/lib");
        assertThat(said).contains("-XX:SharedArchiveFile=" + cache + "/start" + java + lib + "/classes");
    }

    @Test
    void aLockThatWasLeftBehindMeansToGoWithout() throws Exception {
        Path java = archivingJava("jdk");
        started();
        Path folder = archiveOf(java).getParent();
        Files.delete(folder.resolve("made"));
        Files.createDirectories(folder.resolveSibling("lib.lock"));

        assertThat(started()).startsWith("java ").doesNotContain("SharedArchiveFile");
    }

    @Test
    void whereNothingCanBeWrittenItStartsWithoutAnArchive() throws Exception {
        startedWhereNothingCanBeKept();
        archivingJava("jdk");
        Path cache = Files.writeString(folder.resolve("a file"), "not a folder");

        assertThat(startedWithCache(cache)).startsWith("java ").doesNotContain("SharedArchiveFile");
        assertThat(steps()).isEmpty();
    }

    @Test
    void besideAFolderOfJarsItStartsThemAndBuildsNothing() throws Exception {
        Path java = archivingJava("jdk");
        Path installed = folder.resolve("opt");
        Files.createDirectories(installed.resolve("lib"));
        script(installed.resolve("interlock"), Files.readString(LAUNCHER));
        setAge(installed, Instant.now().minusSeconds(60));

        String said = output(start(installed.resolve("interlock"), usualPath(), "check"));

        assertThat(said).contains("=" + installed + "/start" + java + installed + "/lib/classes");
        assertThat(buildsSoFar()).isZero();
    }

    /** The usual Java of these tests makes no archive. */
    private void startedWhereNothingCanBeKept() throws IOException {
        started();
        Path start = project.resolve("cli/target/dist/start");
        Files.move(start, folder.resolve("moved away"));
        Files.writeString(start, "not a folder");
    }

    private String startedWithCache(Path cache) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(project.resolve("interlock").toString(), "check")
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of(
                "PATH", usualPath(),
                "JAVA_HOME", folder.resolve("jdk").toString(),
                "INTERLOCK_CACHE_DIR", cache.toString()));
        return output(builder.start());
    }

    private static Path program(String name) {
        return List.of("/bin", "/usr/bin").stream()
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
