package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Says in one sentence what is wrong at a token. */
record SyntaxMessage(Spans spans, List<Token> tokens, int index, ParserRuleContext context) {
    Diagnostic diagnostic() {
        Token token = tokens.get(index);
        return Diagnostic.at(spans.of(token), DiagnosticCode.SYNTAX, "did not expect `" + Excerpt.of(spans.of(token)) + "`");
    }
}
