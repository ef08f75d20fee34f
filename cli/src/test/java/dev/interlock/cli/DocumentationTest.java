package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the pages show is what the tool does. Blocks of the language are checked; blocks of {@code console} are run and
 * what they print is compared, in a folder with the project's policies and the named files of the page. With
 * {@code -Dgolden.update=true} it is written into the page instead.
 */
class DocumentationTest {
    private static final Pattern CODE = Pattern.compile("error\\[(IL\\d{3})]");
    private static final String COMMAND = "$ ./interlock ";

    @TempDir
    Path folder;

    /** One question at a time: then the same machine shows the same one of several shortest runs. */
    @BeforeEach
    void copyThePolicies() throws IOException {
        tool().write("interlock.yaml", "jobs: 1\n");
        try (Stream<Path> files = Files.walk(Page.PROJECT.resolve("policies"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tool().write(Page.PROJECT.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsCheckedAsItSays() {
        return blocks("interlock")
                .filter(block -> block.file().isEmpty())
                .map(block -> dynamicTest(block.place(), () -> check(block)));
    }

    private void check(CodeBlock block) {
        writeNamedFiles(block.page());
        Tool.Ran ran = tool().write("example.interlock", block.text()).run("check", "example.interlock");
        List<String> codes = CODE.matcher(ran.err()).results().map(found -> found.group(1)).distinct().toList();
        assertThat(codes).as(ran.err()).isEqualTo(block.mistake().stream().toList());
        ExitCode expected = block.mistake().isPresent() ? ExitCode.WRONG_INPUT : ExitCode.OK;
        assertThat(ran.code()).as(ran.out()).isEqualTo(expected.code());
        assertThat(ran.out().isEmpty()).isEqualTo(block.mistake().isPresent());
    }

    @TestFactory
    Stream<DynamicTest> everyCommandPrintsWhatIsShown() {
        return blocks("console").map(block -> dynamicTest(block.place(), () -> replay(block)));
    }

    private void replay(CodeBlock block) throws IOException {
        writeNamedFiles(block.page());
        String real = rerun(block);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(block.page().file(), block.page().text().replace(block.text(), real));
        } else {
            assertThat(real).isEqualTo(block.text());
        }
    }

    private String rerun(CodeBlock block) {
        StringBuilder real = new StringBuilder();
        int last = 0;
        for (String line : block.text().lines().filter(line -> line.startsWith("$ ")).toList()) {
            real.append(line).append('\n');
            if (line.equals("$ echo $?")) {
                real.append(last).append('\n');
            } else {
                assertThat(line).startsWith(COMMAND);
                Tool.Ran ran = tool().run(line.substring(COMMAND.length()).split(" "));
                real.append(ran.out()).append(ran.err());
                last = ran.code();
            }
        }
        return real.toString();
    }

    private Tool tool() {
        return Tool.in(folder);
    }

    private void writeNamedFiles(Page page) {
        for (CodeBlock block : CodeBlock.of(page)) {
            block.file().ifPresent(name -> tool().write(name, block.text()));
        }
    }

    private static Stream<CodeBlock> blocks(String language) {
        return Page.all().flatMap(page -> CodeBlock.of(page).stream()).filter(block -> block.isIn(language));
    }
}
