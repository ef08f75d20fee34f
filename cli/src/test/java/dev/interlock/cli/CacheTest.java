package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.report.SystemReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    private static final String SAFE = """
            system Safe
            import "limit.interlock"
            state n : 0..9 = 0
            agent Adder { action add when n < limit { n += 1 } }
            invariant low: n < 5
            """;

    @TempDir
    private Path folder;

    private Tool tool;

    @BeforeEach
    void project() {
        tool = Tool.in(folder)
                .with("INTERLOCK_CACHE_DIR", folder.resolve("user").toString())
                .write("interlock.yaml", "timeout: 60s\n")
                .write("safe.interlock", SAFE)
                .write("limit.interlock", "const limit = 3\n");
    }

    private List<Path> kept() throws IOException {
        Path cache = folder.resolve(".interlock/cache");
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(".verdict")).sorted().toList();
        }
    }

    /** So that what is found again can be told from what is checked anew. */
    private void replaceTheReport(String from, String to) throws IOException {
        Store store = new Store(folder.resolve(".interlock/cache"), secret(), Store.MOST_BYTES);
        for (Path file : kept()) {
            String name = file.getFileName().toString().replace(".verdict", "");
            Memo memo = Memo.of(store.get(name).orElseThrow()).orElseThrow();
            String body = memo.report().body().replace(from, to);
            assertThat(body).isNotEqualTo(memo.report().body());
            store.put(name, new Memo(
                    memo.readings(),
                    memo.names(),
                    new SystemReport(body, memo.report().conclusion())).bytes());
        }
    }

    private void markTheReport() throws IOException {
        replaceTheReport("holds", "HELD");
    }

    private static String timeless(String report) {
        return report.replaceAll("\"milliseconds\": \\d+", "");
    }

    @Test
    void anUnchangedPolicyIsNotCheckedAgain() throws IOException {
        Tool.Ran first = tool.run("check");
        Tool.Ran second = tool.run("check");

        assertThat(second).isEqualTo(first);
        assertThat(kept()).hasSize(1);
        markTheReport();
        assertThat(tool.run("check").out()).contains("HELD");
    }

    @Test
    void theReportForProgramsIsTheSame() {
        Tool.Ran first = tool.run("check", "--format", "json");
        Tool.Ran second = tool.run("check", "--format", "json");

        assertThat(second).isEqualTo(first);
        assertThat(timeless(second.out())).isEqualTo(timeless(tool.run("check", "--format", "json", "--no-cache").out()));
    }

    @Test
    void aViolationIsFoundAgainWithItsExitCode() {
        tool.write("limit.interlock", "const limit = 7\n");

        Tool.Ran first = tool.run("check");
        assertThat(first.code()).isEqualTo(1);
        assertThat(tool.run("check")).isEqualTo(first);
    }

    @Test
    void aChangedImportIsCheckedAnew() throws IOException {
        assertThat(tool.run("check", "safe.interlock").code()).isZero();
        markTheReport();
        tool.write("limit.interlock", "const limit = 7\n");

        Tool.Ran ran = tool.run("check", "safe.interlock");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("VIOLATED").doesNotContain("HELD");
    }

    @Test
    void changedSettingsAndOptionsAreCheckedAnew() throws IOException {
        tool.write("safe.interlock", SAFE + "param more : 0..9 = 1\n");
        tool.run("check");
        markTheReport();

        assertThat(tool.run("check", "--depth", "7").out()).doesNotContain("HELD");
        assertThat(tool.run("check", "-D", "more=2").out()).doesNotContain("HELD");
        assertThat(tool.run("check", "--question", "low").out()).doesNotContain("HELD");
        assertThat(tool.run("check", "--all-runs").out()).doesNotContain("HELD");
        assertThat(tool.run("check").out()).contains("HELD");
        tool.write("interlock.yaml", "timeout: 61s\n");
        assertThat(tool.run("check").out()).doesNotContain("HELD");
    }

    @Test
    void aMisspelledNameIsAMistakeAlsoWhereAllIsKnown() {
        tool.write("safe.interlock", SAFE + "param more : 0..9 = 1\n");
        tool.write("other.interlock", "system Other\nparam less : 0..9 = 1\nstate n : 0..9 = 0\ninvariant low: n < 5\n");
        assertThat(tool.run("check", "-D", "more=2").code()).isZero();

        assertThat(tool.run("check", "-D", "more=2").code()).isZero();
        Tool.Ran ran = tool.run("check", "-D", "moer=2");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("there is no parameter `moer`");
    }

    @Test
    void whatWasTouchedIsNotHeeded() throws IOException {
        Tool.Ran first = tool.run("check");
        for (Path file : kept()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at < bytes.length; at += 7) {
                byte[] touched = bytes.clone();
                touched[at] ^= 1;
                Files.write(file, touched);
                assertThat(new Store(file.getParent(), secret(), Store.MOST_BYTES)
                        .get(file.getFileName().toString().replace(".verdict", ""))).isEmpty();
            }
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }

        assertThat(tool.run("check")).isEqualTo(first);
    }

    @Test
    void whatAnotherUserSealedIsNotHeeded() throws IOException {
        tool.run("check");
        markTheReport();

        Tool other = tool.with("INTERLOCK_CACHE_DIR", folder.resolve("another").toString());
        assertThat(other.run("check").out()).doesNotContain("HELD");
    }

    @Test
    void aSealIsForOneNameOnly() throws IOException {
        Store store = new Store(folder.resolve("store"), secret(), Store.MOST_BYTES);
        store.put("a", new byte[] {1});
        Files.copy(folder.resolve("store/a.verdict"), folder.resolve("store/b.verdict"));

        assertThat(store.get("a")).hasValue(new byte[] {1});
        assertThat(store.get("b")).isEmpty();
    }

    @Test
    void whatIsUndecidedIsNotKept() throws IOException {
        tool.write("limit.interlock", "const limit = 7\n");

        tool.run("check", "--depth", "1");

        assertThat(kept()).isEmpty();
    }

    @Test
    void whoeverWantsNoneHasNone() throws IOException {
        tool.run("check", "--no-cache");
        tool.with("INTERLOCK_NO_CACHE", "1").run("check");

        assertThat(kept()).isEmpty();
    }

    @Test
    void outsideOfProjectsNothingIsKept() throws IOException {
        Files.delete(folder.resolve("interlock.yaml"));
        tool.run("check");

        assertThat(kept()).isEmpty();
    }

    @Test
    void aCacheThatCannotBeWrittenIsNoObstacle() throws IOException {
        Files.createDirectories(folder.resolve(".interlock"));
        Files.writeString(folder.resolve(".interlock/cache"), "a file, where the folder should be");

        assertThat(tool.run("check").code()).isZero();
    }

    @Test
    void gitDoesNotSeeIt() throws IOException {
        tool.run("check");

        assertThat(folder.resolve(".interlock/cache/.gitignore")).hasContent("*");
    }

    @Test
    void whatWasNotWantedForTheLongestTimeGoes() throws IOException {
        Store store = new Store(folder.resolve("store"), secret(), 3000);
        for (String name : List.of("a", "b", "c", "d")) {
            store.put(name, new byte[1000 - Digest.BYTES]);
            Files.setLastModifiedTime(
                    folder.resolve("store/" + name + ".verdict"),
                    FileTime.fromMillis(1000L * name.charAt(0)));
        }
        assertThat(store.get("a")).isPresent();

        store.trim();

        assertThat(store.get("b")).isEmpty();
        assertThat(Stream.of("a", "c", "d").map(store::get)).allMatch(Optional::isPresent);
    }

    @Test
    void manyMayUseItAtATime() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Tool.Ran>> runs = IntStream.range(0, 12)
                    .<Callable<Tool.Ran>>mapToObj(i -> () -> tool.run("check"))
                    .toList();
            Tool.Ran expected = tool.run("check", "--no-cache");
            for (Future<Tool.Ran> ran : many.invokeAll(runs)) {
                assertThat(ran.get()).isEqualTo(expected);
            }
        } finally {
            many.shutdownNow();
        }
        try (Stream<Path> files = Files.list(folder.resolve(".interlock/cache"))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".new"));
        }
    }

    private Secret secret() {
        return Secret.of(Map.of("INTERLOCK_CACHE_DIR", folder.resolve("user").toString())).orElseThrow();
    }
}
