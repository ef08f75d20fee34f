package dev.interlock.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.solver.verdict.SystemVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole reports about small policies whose verdicts come from looking at every state. */
class ReportGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    static List<String> policies() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".interlock"))
                    .sorted()
                    .toList();
        }
    }

    private static SystemVerdict verdict(String policy) throws IOException {
        return ExhaustiveVerdicts.of(policy, Files.readString(FOLDER.resolve(policy)));
    }

    private static void isAsRecorded(String name, String text) throws IOException {
        Path golden = FOLDER.resolve(name);
        if (UPDATE) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void textIsAsRecorded(String policy) throws IOException {
        String text = TextReport.of(List.of(verdict(policy)), Layout.plain());

        isAsRecorded(policy.replace(".interlock", ".txt"), text);
        assertThat(text.lines())
                .allMatch(line -> line.length() <= Layout.DEFAULT_WIDTH && line.equals(line.stripTrailing()));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void jsonIsAsRecorded(String policy) throws IOException {
        isAsRecorded(policy.replace(".interlock", ".json"), JsonReport.of(List.of(verdict(policy)), List.of()));
    }

    @Test
    void aNarrowTerminalFoldsCellsAndCutsNothing() throws IOException {
        Layout narrow = new Layout(60, Palette.PLAIN, Layout.Runs.ALL);
        isAsRecorded("over-time.narrow.txt", TextReport.of(List.of(verdict("over-time.interlock")), narrow));
    }

    @Test
    void coloursAreAroundWordsOnly() throws IOException {
        Layout colours = new Layout(100, Palette.ANSI, Layout.Runs.FIRST_TWO);
        String coloured = TextReport.of(List.of(verdict("by-turns.interlock")), colours);
        String plain = TextReport.of(List.of(verdict("by-turns.interlock")), Layout.plain());

        assertThat(coloured).contains("\u001b[33mviolated\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }
}
