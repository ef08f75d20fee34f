package dev.interlock.compiler.compose;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.syntax.Identifier;
import java.util.EnumSet;
import java.util.Set;

/** A name that a {@code without} line left out, where it says so. */
public record TakenOut(Identifier name) {
    private static final Set<DiagnosticCode> MISSING = EnumSet.of(
            DiagnosticCode.UNKNOWN_NAME, DiagnosticCode.EXPECT_UNKNOWN_QUESTION, DiagnosticCode.EXPECT_UNKNOWN_AGENT);

    /** Whether what is missed is something of this name's, such as {@code Cost.spent}. */
    private boolean isBefore(Diagnostic diagnostic) {
        return diagnostic.span().filter(s -> s.text().startsWith(name.text() + ".")).isPresent();
    }

    /** Whoever misses this name should be told where it went; no other name is what they meant. */
    public Diagnostic explain(Diagnostic diagnostic) {
        boolean misses = MISSING.contains(diagnostic.code())
                && (diagnostic.message().contains("`" + name.text() + "`") || isBefore(diagnostic));
        return misses
                ? diagnostic
                        .label(name.span(), "left out here")
                        .hint("leave out or `replace` what uses `" + name.text() + "` as well, or keep `" + name.text()
                                + "`")
                : diagnostic;
    }
}
