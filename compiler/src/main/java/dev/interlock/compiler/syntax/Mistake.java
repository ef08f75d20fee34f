package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.source.Span;
import dev.interlock.grammar.InterlockLexer;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * The first token that cannot stand where it stands.
 *
 * @param tokens of the whole file, without comments
 * @param from where reading began
 * @param index of the token among them
 * @param context what was being read
 * @param expected what could have stood there
 */
record Mistake(
        Spans spans,
        List<Token> tokens,
        Resumption from,
        int index,
        ParserRuleContext context,
        Expected expected) {
    Token token() {
        return tokens.get(index);
    }

    Optional<Token> previous() {
        return index == 0 ? Optional.empty() : Optional.of(tokens.get(index - 1));
    }

    /** What was read before it, without earlier declarations that have mistakes of their own. */
    List<Token> before() {
        return tokens.subList(from.isInside() ? 0 : from.index(), index);
    }

    boolean is(int kind) {
        return token().getType() == kind;
    }

    /** Whether the token reads like a name, be it a word of the language or not. */
    boolean isWord() {
        return isWord(token());
    }

    static boolean isWord(Token token) {
        return token.getType() == InterlockLexer.NAME
                || token.getType() <= InterlockLexer.WITHOUT && token.getType() > 0;
    }

    static boolean isReserved(Token token) {
        return token.getType() > 0 && token.getType() <= InterlockLexer.UNKNOWN;
    }

    /** The token as it is spoken of. */
    String found() {
        return is(Token.EOF) ? "the end of the file" : "`" + Excerpt.of(spans.of(token())) + "`";
    }

    /** {@code " after `x`"}, or nothing at the beginning of a file. */
    String afterPrevious() {
        return previous().map(token -> " after `" + Excerpt.of(spans.of(token)) + "`").orElse("");
    }

    Diagnostic at(DiagnosticCode code, String message) {
        return Diagnostic.at(spans.of(token()), code, message);
    }

    /** For something that is missing: on the line where it should stand, even if the next token comes much later. */
    Diagnostic missing(String message) {
        boolean isElsewhere = previous().filter(token -> token.getLine() != token().getLine()).isPresent();
        Span place = isElsewhere ? endOfPrevious() : spans.of(token());
        return Diagnostic.at(place, DiagnosticCode.SYNTAX, message);
    }

    private Span endOfPrevious() {
        int end = spans.of(previous().orElseThrow()).end();
        return new Span(spans.file(), end, end);
    }

    boolean isIn(int rule) {
        for (ParserRuleContext c = context; c != null; c = c.getParent()) {
            if (c.getRuleIndex() == rule) {
                return true;
            }
        }
        return false;
    }
}
