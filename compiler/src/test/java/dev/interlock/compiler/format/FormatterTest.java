package dev.interlock.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Golden;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatterTest {
    @ParameterizedTest
    @MethodSource("messy")
    void givesEachFileItsForm(Path file) {
        String formatted = format(Golden.read(file));

        Golden.checkFile(file.resolveSibling(file.getFileName().toString().replace(".interlock", ".formatted")), formatted);
        assertThat(format(formatted)).isEqualTo(formatted);
    }

    static List<Path> messy() {
        return below(Golden.resource("format"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedPoliciesAreInForm(Path file) {
        assertThat(format(Golden.read(file))).isEqualTo(Golden.read(file));
    }

    static List<Path> shipped() {
        return Stream.of(below(Path.of("../policies")), below(Path.of("src/main/resources")))
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void formattingTwiceIsFormattingOnce(Path file) {
        String formatted = format(Golden.read(file));

        assertThat(format(formatted)).isEqualTo(formatted);
    }

    /** One word to a line, where no comment or text stands on it. */
    @ParameterizedTest
    @MethodSource("readable")
    void anyDistributionOfTheWordsOverLinesIsFormattedForGood(Path file) {
        String tall = format(format(Golden.read(file)).lines()
                .map(line -> line.contains("/") || line.contains("\"") ? line : line.replaceAll(" +", "\n"))
                .collect(Collectors.joining("\n")));

        assertThat(format(tall)).isEqualTo(tall);
        assertThat(format(tall.replace("\n", "\r\n"))).isEqualTo(tall);
    }

    static List<Path> readable() {
        return Stream.of(below(Path.of("../policies")), below(Golden.resource("format")), below(Golden.resource("bad")))
                .flatMap(List::stream)
                .filter(file -> formatted(Golden.read(file)).isPresent())
                .toList();
    }

    @Test
    void aFileWithAMistakeHasNoForm() {
        assertThat(Formatter.format(new SourceFile("a", "system A\nstate x : = 3\n")).diagnostics()).hasSize(1);
    }

    @Test
    void documentationStaysWithWhatItDocuments() {
        String shared = "agent A { action a { } /// of a\n  state b : bool   /// of b\n } /// of A\n";

        assertThat(format(shared)).isEqualTo("""
                agent A {
                  action a {}     /// of a
                  state b : bool  /// of b
                }  /// of A
                """);
    }

    private static String format(String text) {
        return formatted(text).orElseThrow();
    }

    private static Optional<String> formatted(String text) {
        Result<String> result = Formatter.format(new SourceFile("test", text));
        return result.match(Optional::of, diagnostics -> Optional.empty());
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".interlock")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
