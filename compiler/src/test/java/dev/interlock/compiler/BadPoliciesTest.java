package dev.interlock.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.Palette;
import dev.interlock.compiler.diagnostic.SnippetRenderer;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.syntax.ProgramReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file under {@code bad} is answered with what stands beside it, and its name begins with a code that it provokes. */
class BadPoliciesTest {
    @ParameterizedTest
    @MethodSource("files")
    void isAnsweredWithWhatStandsBesideIt(Path file) {
        String name = file.getFileName().toString();
        List<Diagnostic> found = ProgramReader.read(name, InMemorySources.of(name, Golden.read(file)))
                .then(program -> Resolver.resolve(program, Map.of()))
                .match(model -> List.of(), diagnostics -> diagnostics);

        assertThat(found).extracting(d -> d.code().id()).contains(name.substring(0, 5));
        Golden.checkFile(
                file.resolveSibling(name.replace(".interlock", ".expected")),
                new SnippetRenderer(Palette.PLAIN).render(found));
    }

    static Stream<Path> files() {
        try (Stream<Path> files = Files.list(Golden.resource("bad"))) {
            return files.filter(f -> f.toString().endsWith(".interlock")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
