package dev.interlock.compiler.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Golden;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.syntax.PolicyFile;
import dev.interlock.compiler.syntax.PolicyParser;
import dev.interlock.compiler.syntax.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxPrinterTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```interlock([^\n]*)\n(.*?)^```");

    @ParameterizedTest
    @MethodSource("readable")
    void whatIsPrintedReadsAsTheSameTree(Path file) {
        sameTree(Golden.read(file));
    }

    /** All that ships, and what can be read of the tests' own files. */
    static List<Path> readable() {
        return Stream.concat(
                        Stream.of(Path.of("../policies"), Path.of("src/main/resources")).flatMap(SyntaxPrinterTest::below),
                        below(Path.of("src/test/resources")).filter(file -> parsed(Golden.read(file)).isPresent()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesOfTheDocumentationReadAsTheSameTree(String example) {
        sameTree(example);
    }

    /** All policies shown in the documentation, but for those that show what cannot be read. */
    static List<String> examples() {
        return pages().flatMap(page -> EXAMPLE.matcher(Golden.read(page)).results())
                .filter(found -> !found.group(1).contains("IL1"))
                .map(found -> found.group(2))
                .toList();
    }

    @Test
    void theDocumentationHasExamples() {
        assertThat(examples()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a implies b implies c", "(a implies b) implies c", "(a or b) and c", "a or (b or c)", "not (a and b)", "not a == b",
        "(not a) == b", "(a == b) == c", "a - (b - c)", "a - b - c", "-(-a)", "--a", "-(a * b)", "(-a) * b", "a * (b / c)",
        "(if a then b else c) + 1", "if a then b else c + 1", "1 + (if a then b else c)", "(all x in T: a) and b",
        "all x in T: a and b", "all(x in T: a) and b", "some x in 1..a + 1 where all y in T: b: c", "f(a)[b].c", "(a + b)[1]",
        "(if a then b else c).d", "a in { b, c or d }", "(a in 1..2) == b", "a in (b == c)..d", "1.50 * 007", "max(a, b)",
        "max(x in T where a implies b: x)", "any", "any + 1", "a[b, c][d]", "not not a", "(a < b) in { true }",
        "a otherwise b otherwise c", "a otherwise (b otherwise c)", "(a otherwise b)[1]", "-a otherwise (-1)", "a[1] otherwise b + 1",
        "(a + b) otherwise 1", "a otherwise unknown", "known(a) and a in { 1 }", "if known(a) then a else unknown"
    })
    void bracketsStandWhereTheyAreNeeded(String expression) {
        sameTree("invariant i: " + expression);
        sameTree("agent A { action a when " + expression + " requires " + expression + " { x = (" + expression + ") y = 1 } }");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "without A, b", "replace const A = 1 /// why", "replace agent A { action a { x = 1 } /// what\n} /// who",
        "/// not this\nreplace agent A[n in 1..2] { }", "/// who\n\n///\n/// else\nagent A { }"
    })
    void declarationsKeepTheirDocumentation(String declaration) {
        sameTree("system S\n" + declaration + "\nstate x : 0..9\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "guard A.x requires a or b", "guard A[h].x(n, m) requires a at finish", "guard A.x() requires not a",
        "exclusive A.x, B[1].y", "lib.A[h].x(lib.N) before lib.B.y", "owner of lib.x is lib.A", "A.x before B[2, 3].y", "owner of x is A", "owner of x[1] is A"
    })
    void coordinationKeepsItsMeaning(String rule) {
        sameTree("coordinate { " + rule + " exclusive C.z }");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A.x", "A[1].x(2, a) 3 times", "lib.A.x finish lib . A[lib.N].x B.y",  "finish A.x", "finish finish.finish 2 times", "check a == b", "blocked A.x()"
    })
    void scenariosKeepTheirLines(String line) {
        sameTree("scenario \"a  b\" { " + line + " check c }");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "takes 2m finish { }", "takes 2m..2m finish { }", "takes 1m + 1s..2 * a in parallel finish { }",
        "when a for if b then 1m else 90s within 5m cooldown 10m each { x = 1 }", "{ x = 1 } lasts at most a ends { }",
        "lasts at most 1m { x = 1 } ends { x = 2 }", "when a implies b for 0s start { x = 1 } takes (if a then b else c)..d finish { }"
    })
    void whatIsSaidOfTimeKeepsItsMeaning(String action) {
        sameTree("environment E every 1h aligned { action a(n in 1..2) " + action + " action b { x = 1 } }");
    }

    @ParameterizedTest
    @CsvSource({"takes 2m, takes 2m", "takes 2m..2m, takes 2m..2m", "takes (2m)..2m, takes 2m..2m"})
    void oneLengthIsPrintedAsOneAndTwoAsTwo(String written, String canonical) {
        assertThat(printed("agent A { action a " + written + " finish { } }")).contains(canonical + "\n");
    }

    @ParameterizedTest
    @CsvSource({"syntax/every-construct, print/every-construct", "golden/timed, print/timed", "syntax/prefixes, print/prefixes"})
    void aTreePrintsAsACanonicalFile(String file, String golden) {
        String text = Golden.read(Golden.resource(file + ".interlock"));

        Golden.check(golden + ".interlock", printed(text));
        sameTree(text);
    }

    private static void sameTree(String text) {
        String printed = printed(text);

        assertThat(shape(printed)).as(printed).isEqualTo(shape(text));
        assertThat(printed(printed)).isEqualTo(printed);
    }

    private static String printed(String text) {
        return parsed(text).map(SyntaxPrinter::print).orElseThrow();
    }

    private static String shape(String text) {
        return parsed(text).map(Shape::of).orElse("is no policy");
    }

    private static Optional<PolicyFile> parsed(String text) {
        return PolicyParser.parse(new SourceFile("test", text)).match(Optional::of, errors -> Optional.empty());
    }

    private static Stream<Path> pages() {
        return Stream.concat(Stream.of(Path.of("../README.md")), below(Path.of("../docs"), ".md"));
    }

    private static Stream<Path> below(Path folder) {
        return below(folder, ".interlock");
    }

    private static Stream<Path> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
