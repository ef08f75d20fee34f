package dev.interlock.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.Palette;
import dev.interlock.compiler.diagnostic.SnippetRenderer;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.syntax.ProgramReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file {@code bad/ILnnn-what.interlock} is answered with its code, and with exactly the words in
 * {@code ILnnn-what.expected}.
 */
class BadPolicyTest {
    private static final Path FOLDER = Golden.resource("bad");
    private static final FolderSources SOURCES = new FolderSources(FOLDER);

    @ParameterizedTest
    @MethodSource("files")
    void isAnsweredAsExpected(String name) {
        List<Diagnostic> diagnostics = diagnostics(name);
        assertThat(diagnostics.stream().map(diagnostic -> diagnostic.code().id())).contains(name.substring(0, 5));
        Golden.checkFile(
                FOLDER.resolve(name.replace(".interlock", ".expected")),
                new SnippetRenderer(Palette.PLAIN).render(diagnostics));
    }

    static List<String> files() {
        return SOURCES.neighbours("").stream().filter(name -> name.startsWith("IL")).toList();
    }

    /** What the compiler says to a file; stages are added here as they come to be. */
    private static List<Diagnostic> diagnostics(String name) {
        return ProgramReader.read(name, SOURCES)
                .then(program -> Resolver.resolve(program, Map.of()))
                .diagnostics();
    }
}
