package dev.interlock.compiler.compose;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.syntax.Identifier;
import dev.interlock.compiler.syntax.PolicyFile;

/** Says why a prefix cannot be used. */
final class PrefixMistakes {
    private final Diagnostics diagnostics;

    PrefixMistakes(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void taken(Identifier prefix, DeclaredName name) {
        diagnostics.add(Diagnostic.at(
                        prefix.span(),
                        DiagnosticCode.PREFIX_TAKEN,
                        "`" + prefix.text() + "` is " + name.noun() + " and cannot be a prefix as well")
                .label(name.id().span(), "declared here")
                .hint("choose a prefix that is not in use"));
    }

    void reused(Identifier prefix, PolicyFile other) {
        Diagnostic diagnostic = Diagnostic.at(
                        prefix.span(),
                        DiagnosticCode.PREFIX_REUSED,
                        "`" + prefix.text() + "` is the prefix of another file already")
                .hint("choose another prefix, so that each name with a dot comes from one file");
        diagnostics.add(other.prefix()
                .map(first -> diagnostic.label(first.span(), "used here"))
                .orElse(diagnostic));
    }
}
