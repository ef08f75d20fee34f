package dev.interlock.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Golden;
import dev.interlock.compiler.InMemorySources;
import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.Palette;
import dev.interlock.compiler.diagnostic.SnippetRenderer;
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

/** Every policy that the project ships has a meaning. */
class ShippedPoliciesTest {
    private static final Path ROOT = Path.of("../policies");

    @ParameterizedTest
    @MethodSource("paths")
    void resolvesWithoutAWord(String path) {
        String[] all = paths().stream()
                .flatMap(p -> Stream.of(p, Golden.read(ROOT.resolve(p))))
                .toArray(String[]::new);
        List<Diagnostic> found = ProgramReader.read(path, InMemorySources.of(all))
                .then(program -> Resolver.resolve(program, Map.of()))
                .diagnostics();

        assertThat(new SnippetRenderer(Palette.PLAIN).render(found)).isEmpty();
    }

    static List<String> paths() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(f -> f.toString().endsWith(".interlock"))
                    .map(f -> ROOT.relativize(f).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
