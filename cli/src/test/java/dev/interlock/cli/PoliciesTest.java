package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.ExpectationResult;
import dev.interlock.solver.verdict.SystemVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every verdict of every policy that comes with the tool. Each file must announce its own verdicts, all of them; a summary
 * of each is kept besides, so that a change of a verdict is seen even when the file was changed with it.
 *
 * <p>{@code mvn test -Dgolden.update=true} writes the summaries anew; the difference is what there is to review.
 */
class PoliciesTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SUMMARIES = Path.of("src/test/resources/golden/policies");
    private static final FolderTree TREE = new FolderTree(PROJECT);

    /** A busy machine is no reason for another verdict. */
    private static final CheckRequest PATIENTLY = new CheckRequest(
            List.of(), Map.of(), Optional.of(Duration.ofMinutes(10)), Optional.empty(), Optional.empty());

    @TestFactory
    Stream<DynamicTest> everyPolicyAnnouncesAllItsVerdicts() {
        return RootFinder.below("policies", TREE).stream().map(file -> dynamicTest(file, () -> check(file)));
    }

    @Test
    void everySummaryBelongsToAPolicy() throws IOException {
        Set<String> wanted = RootFinder.below("policies", TREE).stream()
                .map(file -> summaryOf(file).toString())
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(SUMMARIES)) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString).toList())
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void theIndexNamesEveryPolicyAndNoOther() throws IOException {
        Set<String> named = Stream.of(Files.readString(PROJECT.resolve("policies/README.md")).split("\n"))
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> Stream.of(line.split("\\|")[1].split(",")))
                .map(cell -> cell.strip().replace("`", ""))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(RootFinder.below("policies", TREE).stream()
                .map(file -> Path.of(file).getFileName().toString().replace(PolicyTree.EXTENSION, ""))
                .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"database-collapse", "front-door-cleanup"})
    void anAnnouncementThatIsTakenAwayIsMissed(String name, @TempDir Path folder) throws IOException {
        copyPolicies(folder);
        String file = "policies/incidents/" + name + PolicyTree.EXTENSION;
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(file)));
        lines.remove(lines.stream().filter(line -> line.contains(" violated by ")).findFirst().orElseThrow());
        Files.write(folder.resolve(file), lines);

        assertThat(findings(folder, file).exitCode()).isEqualTo(ExitCode.VIOLATED);
    }

    private static void copyPolicies(Path folder) throws IOException {
        for (String file : TREE.policies("policies")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(PROJECT.resolve(file), folder.resolve(file));
        }
        Files.createFile(folder.resolve(PolicyTree.SETTINGS));
    }

    private static void check(String file) throws IOException {
        Findings findings = findings(PROJECT, file);
        assertThat(findings.diagnostics()).isEmpty();
        SystemVerdict verdict = findings.verdicts().get(0);

        assertThat(verdict.expectations()).allSatisfy(result ->
                assertThat(result).isInstanceOf(ExpectationResult.Met.class));
        assertThat(unannounced(verdict)).as("verdicts without an expect line").isEmpty();
        assertSameSummary(summaryOf(file), VerdictSummary.of(verdict));
        assertThat(findings.exitCode()).isEqualTo(ExitCode.OK);
    }

    private static Findings findings(Path folder, String file) {
        Surroundings surroundings =
                new Surroundings(System.out, System.err, Map.of(), folder, Surroundings.Screen.PIPES);
        PolicyTree tree = new FolderTree(folder);
        return new Checkup(
                        tree, PATIENTLY, new LiveLines(surroundings), surroundings.patience(), Memos.none(tree))
                .check(List.of(file));
    }

    /** A built-in check that finds nothing needs no announcement; everything else does. */
    private static List<String> unannounced(SystemVerdict verdict) {
        Set<Announcement> announced = announced(verdict.system());
        return verdict.answers().stream()
                .filter(answer -> answer.status() != Answer.Status.HOLDS || VerdictSummary.isNamed(answer.question()))
                .filter(answer -> !announced.contains(Announcement.needed(answer)))
                .map(answer -> answer.question().name() + ": " + answer.status())
                .toList();
    }

    private static Set<Announcement> announced(TransitionSystem system) {
        return system.expectations().stream()
                .map(expectation -> expectation.accept(new Announcement.Of()))
                .collect(Collectors.toSet());
    }

    private static Path summaryOf(String file) {
        String name = Path.of("policies").relativize(Path.of(file)).toString().replace(PolicyTree.EXTENSION, ".txt");
        return SUMMARIES.resolve(name);
    }

    private static void assertSameSummary(Path file, String summary) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, summary);
        }
        assertThat(file).as("run with -Dgolden.update=true to write it").exists();
        assertThat(summary).isEqualTo(Files.readString(file));
    }
}
