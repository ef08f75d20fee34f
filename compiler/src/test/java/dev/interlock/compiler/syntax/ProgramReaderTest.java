package dev.interlock.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.InMemorySources;
import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Result;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgramReaderTest {
    @Test
    void readsImportsRelativeToTheImportingFile() {
        assertThat(paths(
                        "a/root.interlock", "import \"lib/one.interlock\"",
                        "a/lib/one.interlock", "import \"../two.interlock\"",
                        "a/two.interlock", "const X = 1"))
                .containsExactly("a/root.interlock", "a/lib/one.interlock", "a/two.interlock");
    }

    @Test
    void readsEachFileOnceThoughImportsAreDoubleOrGoInACircle() {
        assertThat(paths(
                        "root", "import \"one\" import \"two\" import \"./one\"",
                        "one", "import \"two\" import \"root\"",
                        "two", "import \"one\" import \"two\""))
                .containsExactly("root", "one", "two");
    }

    @Test
    void saysWhichFileIsMissingAndWhatWasMeant() {
        Diagnostic diagnostic = error("root", "import \"lib/shard.interlock\"", "lib/shared.interlock", "const A = 1");
        assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.IMPORT_NOT_FOUND);
        assertThat(diagnostic.span().orElseThrow().text()).isEqualTo("\"lib/shard.interlock\"");
        assertThat(diagnostic.hint()).contains("did you mean `lib/shared.interlock`?");
    }

    @Test
    void refusesToLeaveTheProject() {
        Diagnostic diagnostic = error("root", "import \"../../etc/passwd\"");
        assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.IMPORT_OUTSIDE_PROJECT);
        assertThat(diagnostic.span().orElseThrow().place()).isEqualTo("root:1:8");
    }

    @Test
    void saysThatTheCheckedFileIsNotThere() {
        Diagnostic diagnostic = error("rot", List.of("root", "const A = 1"));
        assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.FILE_NOT_FOUND);
        assertThat(diagnostic.span()).isEmpty();
        assertThat(diagnostic.hint()).contains("did you mean `root`?");
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        Diagnostic diagnostic = error("root", "import \"lib\"", "lib/one", "const A = 1");
        assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.CANNOT_READ);
        assertThat(diagnostic.message()).isEqualTo("`lib` cannot be read: it is a folder");
    }

    @Test
    void collectsTheMistakesOfAllFiles() {
        Result<Program> result = ProgramReader.read("root", InMemorySources.of(
                "root", "import \"one\" import \"two\" import \"three\"",
                "one", "state x",
                "two", "const A = 1",
                "three", "// nothing"));
        assertThat(result.diagnostics().stream().map(d -> d.span().orElseThrow().file().path()))
                .containsExactly("one", "three");
    }

    private static List<String> paths(String... files) {
        Result<Program> result = ProgramReader.read(files[0], InMemorySources.of(files));
        assertThat(result.diagnostics()).isEmpty();
        return result.match(
                program -> Stream.concat(
                                Stream.of(program.root()), program.imported().stream())
                        .map(file -> file.file().path())
                        .toList(),
                failures -> List.of());
    }

    private static Diagnostic error(String... files) {
        return error(files[0], List.of(files));
    }

    private static Diagnostic error(String root, List<String> files) {
        Result<Program> result = ProgramReader.read(root, InMemorySources.of(files.toArray(String[]::new)));
        assertThat(result.diagnostics()).hasSize(1);
        return result.diagnostics().get(0);
    }
}
