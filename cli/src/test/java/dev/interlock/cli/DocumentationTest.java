package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.interlock.compiler.diagnostic.DiagnosticCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the pages show is what the tool does. Blocks of the language are checked, blocks of {@code console} are run and what
 * they print is compared, in a folder with the project's policies and the named files of the page.
 */
class DocumentationTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> PAGES =
            List.of("README.md", "docs/language.md", "docs/testing.md", "ARCHITECTURE.md", "CONTRIBUTING.md");
    private static final Pattern CODE = Pattern.compile("error\\[(IL\\d{3})]");

    @TempDir
    Path folder;

    /** One question at a time: then the same machine shows the same one of several shortest runs. */
    @BeforeEach
    void copyThePolicies() throws IOException {
        write("interlock.yaml", "jobs: 1\n");
        try (Stream<Path> files = Files.walk(PROJECT.resolve("policies"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(PROJECT.relativize(file).toString(), Files.readString(file));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsCheckedAsItSays() {
        return blocks("interlock")
                .filter(block -> block.file().isEmpty())
                .map(block -> dynamicTest(block.place(), () -> check(block)));
    }

    private void check(CodeBlock block) throws IOException {
        writeNamedFiles(block.page());
        write("example.interlock", block.text());
        Ran ran = run("check", "example.interlock");
        if (block.mistake().isEmpty()) {
            assertThat(ran.output()).as(ran.output()).contains("All is");
            assertThat(ran.code()).as(ran.output()).isEqualTo(ExitCode.OK.code());
            return;
        }
        List<String> codes = CODE.matcher(ran.output()).results().map(found -> found.group(1)).distinct().toList();
        assertThat(codes).as(ran.output()).containsExactly(block.mistake().get());
        assertThat(ran.code()).as(ran.output()).isEqualTo(ExitCode.WRONG_INPUT.code());
    }

    @TestFactory
    Stream<DynamicTest> everyCommandPrintsWhatIsShown() {
        return blocks("console").map(block -> dynamicTest(block.place(), () -> replay(block)));
    }

    private void replay(CodeBlock block) throws IOException {
        writeNamedFiles(block.page());
        StringBuilder real = new StringBuilder();
        int last = 0;
        for (String line : block.text().lines().filter(line -> line.startsWith("$ ")).toList()) {
            real.append(line).append('\n');
            if (line.equals("$ echo $?")) {
                real.append(last).append('\n');
            } else {
                assertThat(line).startsWith("$ ./interlock ");
                Ran ran = run(line.substring("$ ./interlock ".length()).split(" "));
                real.append(ran.output());
                last = ran.code();
            }
        }
        assertThat(real.toString()).matches(asPattern(block.text()));
    }

    /** The text itself, but that a line of three dots stands for any lines. */
    private static Pattern asPattern(String shown) {
        StringBuilder pattern = new StringBuilder();
        shown.lines().forEach(line -> pattern.append(line.equals("...") ? "(?:.*\n)*" : Pattern.quote(line + "\n")));
        return Pattern.compile(pattern.toString());
    }

    @Test
    void everyDiagnosticIsInTheTableAndNoOther() {
        List<String> codes = Pattern.compile("^\\| (IL\\d{3}) \\|", Pattern.MULTILINE)
                .matcher(read("docs/language.md"))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(codes).containsExactlyElementsOf(
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList());
    }

    @Test
    void everyWordOfTheGrammarIsExplained() {
        String grammar = read("grammar/src/main/antlr4/dev/interlock/grammar/Interlock.g4");
        String page = read("docs/language.md");
        List<String> words = Pattern.compile("^[A-Z]+ : '([a-z]+)' ;", Pattern.MULTILINE)
                .matcher(grammar)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(words).hasSizeGreaterThan(80);
        assertThat(words).filteredOn(word -> !Pattern.compile("\\b" + word + "\\b").matcher(page).find()).isEmpty();
    }

    @Test
    void linksLeadSomewhere() {
        for (String page : PAGES) {
            List<String> targets = Pattern.compile("]\\(([^)\\s]+)\\)")
                    .matcher(read(page))
                    .results()
                    .map(found -> found.group(1))
                    .filter(target -> !target.startsWith("http"))
                    .toList();
            assertThat(targets).filteredOn(target -> !leads(page, target)).as(page).isEmpty();
        }
    }

    private static boolean leads(String page, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? Path.of(page) : Path.of(page).resolveSibling(parts[0]).normalize();
        return Files.exists(PROJECT.resolve(file)) && (parts.length == 1 || anchors(file.toString()).contains(parts[1]));
    }

    private static List<String> anchors(String page) {
        return read(page).lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase().replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
                .toList();
    }

    private static Stream<CodeBlock> blocks(String language) {
        return PAGES.stream().flatMap(page -> CodeBlock.of(page, read(page)).stream()).filter(b -> b.isIn(language));
    }

    private void writeNamedFiles(String page) throws IOException {
        for (CodeBlock block : CodeBlock.of(page, read(page))) {
            if (block.file().isPresent()) {
                write(block.file().get(), block.text());
            }
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String read(String page) {
        try {
            return Files.readString(PROJECT.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Ran(int code, String output) {}

    private Ran run(String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        Surroundings surroundings =
                new Surroundings(stream, stream, Map.of("NO_COLOR", "1"), folder, Surroundings.Screen.PIPES);
        int code = Main.run(arguments, surroundings);
        return new Ran(code, output.toString(StandardCharsets.UTF_8));
    }
}
