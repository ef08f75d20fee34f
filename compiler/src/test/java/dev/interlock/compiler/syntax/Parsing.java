package dev.interlock.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.source.SourceFile;
import java.util.List;

/** Reads policies in tests. */
final class Parsing {
    private Parsing() {}

    static PolicyFile file(String text) {
        Result<PolicyFile> result = PolicyParser.parse(new SourceFile("test", text));
        assertThat(result.diagnostics()).as(text).isEmpty();
        return result.match(file -> file, diagnostics -> {
            throw new AssertionError(diagnostics);
        });
    }

    static <D extends DeclarationSyntax> D only(Class<D> kind, String text) {
        return kind.cast(file(text).declarations().get(0));
    }

    static ExprSyntax expression(String text) {
        return only(DeclarationSyntax.Const.class, "const X = " + text).value();
    }

    static String shape(String expression) {
        return Shape.of(expression(expression));
    }

    static List<Diagnostic> mistakes(String text) {
        Result<PolicyFile> result = PolicyParser.parse(new SourceFile("test", text));
        assertThat(result.<Boolean>match(file -> true, diagnostics -> false)).as("is refused: " + text).isFalse();
        return result.diagnostics();
    }
}
