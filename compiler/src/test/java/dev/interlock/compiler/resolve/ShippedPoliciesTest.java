package dev.interlock.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.ShippedPolicies;
import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.Palette;
import dev.interlock.compiler.diagnostic.SnippetRenderer;
import dev.interlock.compiler.syntax.ProgramReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every policy that the project ships has a meaning. */
class ShippedPoliciesTest {
    @ParameterizedTest
    @MethodSource("dev.interlock.compiler.ShippedPolicies#names")
    void resolvesWithoutAWord(String path) {
        List<Diagnostic> found = ProgramReader.read(path, ShippedPolicies.SOURCES)
                .then(program -> Resolver.resolve(program, Map.of()))
                .diagnostics();

        assertThat(new SnippetRenderer(Palette.PLAIN).render(found)).isEmpty();
    }
}
