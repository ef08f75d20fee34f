package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.Tool.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
    private static final String MESSY = "system   A\r\nstate x:0..9=3   \r\n\r\n\r\n\r\ninvariant low:x<5 // really";
    private static final String NEAT = "system A\nstate x : 0..9 = 3\n\ninvariant low: x < 5  // really\n";

    @TempDir
    private Path folder;

    private Tool tool;

    @BeforeEach
    void standInTheFolder() {
        tool = Tool.in(folder);
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void filesAreRewrittenAndNamed() {
        Ran ran = tool.write("b/a.interlock", MESSY).write("b/c.interlock", NEAT).run("format", "b");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("b/a.interlock\nchanged: 1 of 2 files\n");
        assertThat(text("b/a.interlock")).isEqualTo(NEAT);
        assertThat(tool.run("format", "b").out()).isEqualTo("in form already: 2 files\n");
    }

    @Test
    void nothingButTheFileIsLeftBehindAndItsPermissionsStay() throws IOException {
        tool.write("a.interlock", MESSY);
        Files.setPosixFilePermissions(folder.resolve("a.interlock"), PosixFilePermissions.fromString("rw-r---wx"));

        tool.run("format", "a.interlock");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("a.interlock"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.interlock"))))
                .isEqualTo("rw-r---wx");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        tool.write("real.interlock", MESSY);
        Files.createSymbolicLink(folder.resolve("link.interlock"), Path.of("real.interlock"));

        tool.run("format", "link.interlock");

        assertThat(folder.resolve("link.interlock")).isSymbolicLink();
        assertThat(text("real.interlock")).isEqualTo(NEAT);
    }

    @Test
    void checkingNamesWhatWouldChangeAndChangesNothing() {
        Ran ran = tool.write("a.interlock", MESSY).write("b.interlock", NEAT).run("format", "--check", ".");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEqualTo("a.interlock\nnot in form: 1 of 2 files\n");
        assertThat(text("a.interlock")).isEqualTo(MESSY);
        assertThat(tool.run("format", "--check", "b.interlock").code()).isZero();
    }

    @Test
    void aFileWithAMistakeIsLeftAloneAndTheOthersAreFormatted() {
        Ran ran = tool.write("a.interlock", "state  x : = 3\n").write("b.interlock", MESSY).run("format", ".");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("IL101", "a.interlock:1:12");
        assertThat(text("a.interlock")).isEqualTo("state  x : = 3\n");
        assertThat(text("b.interlock")).isEqualTo(NEAT);
    }

    @Test
    void whatCannotBeCheckedYetCanBeFormatted() {
        Ran ran = tool.write("a.interlock", "time  unit 5m\n").run("format", "a.interlock");

        assertThat(ran.err()).isEmpty();
        assertThat(text("a.interlock")).isEqualTo("time unit 5m\n");
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Ran ran = tool.run("format", "nowhere.interlock", "empty");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("IL001", "`nowhere.interlock`", "IL002", "`empty`");
        assertThat(tool.run("format").code()).isEqualTo(2);
    }

    @Test
    void theShippedPoliciesAreInForm() {
        Ran ran = Tool.in(Path.of("..")).run("format", "--check", "policies");

        assertThat(ran.out()).startsWith("in form already: ");
        assertThat(ran.code()).isZero();
    }
}
