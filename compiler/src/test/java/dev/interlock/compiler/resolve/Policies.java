package dev.interlock.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.InMemorySources;
import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.Palette;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.diagnostic.SnippetRenderer;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.syntax.ProgramReader;
import java.util.List;
import java.util.Map;

/** Resolves policies that are written in a test. */
final class Policies {
    private Policies() {}

    static Result<Model> resolve(String text, Map<String, String> overrides) {
        return ProgramReader.read("test.interlock", InMemorySources.of("test.interlock", text))
                .then(program -> Resolver.resolve(program, overrides));
    }

    static Model model(String text) {
        return model(text, Map.of());
    }

    static Model model(String text, Map<String, String> overrides) {
        return resolve(text, overrides).match(model -> model, found -> {
            throw new AssertionError(new SnippetRenderer(Palette.PLAIN).render(found));
        });
    }

    /** What is wrong, each as {@code CODE line}. */
    static List<String> mistakes(String text) {
        return mistakes(text, Map.of());
    }

    static List<String> mistakes(String text, Map<String, String> overrides) {
        List<Diagnostic> found = resolve(text, overrides).match(model -> List.of(), diagnostics -> diagnostics);
        return found.stream()
                .map(d -> d.code() + d.span().map(s -> " " + s.line()).orElse(""))
                .toList();
    }

    /** The expression of {@code let v = …} among some declarations. */
    static Expr value(String declarations, String expression) {
        Model model = model(declarations + "\nlet subject = " + expression + "\ninvariant i: true\n");
        List<LetDefinition> subject =
                model.lets().stream().filter(l -> l.name().equals("subject")).toList();
        assertThat(subject).hasSize(1);
        return subject.get(0).value();
    }
}
