package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.grammar.InterlockParser.*;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * Refuses declarations of names with a dot. Only {@code import … as} makes such names, and only {@code replace} can
 * declare one again.
 */
final class DottedDeclarations {
    private final Spans spans;
    private final Diagnostics diagnostics;

    DottedDeclarations(Spans spans, Diagnostics diagnostics) {
        this.spans = spans;
        this.diagnostics = diagnostics;
    }

    void check(PolicyFileContext file) {
        for (DeclarationContext declaration : file.declaration()) {
            ParserRuleContext declared = declaration.getRuleContext(ParserRuleContext.class, 0);
            if (declared instanceof ReplacementContext) {
                members(declared.getRuleContext(ParserRuleContext.class, 0));
            } else if (!(declared instanceof RemovalContext)) {
                name(declared);
                members(declared);
            }
        }
    }

    private void members(ParserRuleContext actor) {
        for (MemberContext member : actor.getRuleContexts(MemberContext.class)) {
            name(member.getRuleContext(ParserRuleContext.class, 0));
        }
    }

    private void name(ParserRuleContext declared) {
        Optional.ofNullable(declared.getRuleContext(QualifiedContext.class, 0))
                .filter(name -> name.name().size() > 1)
                .map(spans::identifier)
                .ifPresent(name -> diagnostics.add(Diagnostic.at(
                                name.span(), DiagnosticCode.DOTTED_DECLARATION,
                                "`" + name.text() + "` cannot be declared, because of its dot")
                        .hint("names with a dot come from `import … as`; give this one a name of its own, or write"
                                + " `replace` before it")));
    }
}
