package dev.interlock.compiler.syntax;

import static dev.interlock.compiler.diagnostic.DiagnosticCode.BAD_CHARACTER;
import static dev.interlock.compiler.diagnostic.DiagnosticCode.BAD_NUMBER;
import static dev.interlock.compiler.diagnostic.DiagnosticCode.SYNTAX;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.source.Span;
import dev.interlock.grammar.InterlockLexer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * What is wrong with a file letter by letter: signs of other languages, characters that mean nothing, numbers that are
 * none. Each is answered, and the tokens that were most likely meant take its place.
 */
final class LexicalErrors {
    private static final int MOST_DIGITS = 40;

    private final Spans spans;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Token> mended = new ArrayList<>();
    private final Set<Integer> lines = new HashSet<>();
    private int endOfLastBadCharacter = -1;

    private LexicalErrors(Spans spans) {
        this.spans = spans;
    }

    static LexicalErrors in(LexedFile file) {
        LexicalErrors errors = new LexicalErrors(file.spans());
        file.tokens().forEach(errors::read);
        return errors;
    }

    boolean isClean() {
        return diagnostics.isEmpty();
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** The tokens to read on with, without comments of documentation. */
    List<Token> mended() {
        return List.copyOf(mended);
    }

    /** Whether something was mended on this line, so that what else is odd there may come from the mending. */
    boolean hasLine(int line) {
        return lines.contains(line);
    }

    private void read(Token token) {
        switch (token.getType()) {
            case InterlockLexer.DOC -> { }
            case InterlockLexer.SLIP -> slip(token);
            case InterlockLexer.BAD_CHARACTER -> badCharacter(token);
            case InterlockLexer.FOREIGN_COMMENT -> report(token, Diagnostic.at(
                            spans.of(token), SYNTAX, "this is not how a comment is written")
                    .hint("begin each line of a comment with `//`"));
            case InterlockLexer.QUOTED -> mend(token, InterlockLexer.STRING, Diagnostic.at(
                            spans.of(token), SYNTAX, "text stands in double quotes")
                    .hint("write `\"` at both ends"));
            case InterlockLexer.UNCLOSED_STRING -> mend(token, InterlockLexer.STRING, Diagnostic.at(
                            spans.of(token), SYNTAX, "this text has no closing quote on its line")
                    .hint("write `\"` at its end"));
            case InterlockLexer.BAD_NUMBER -> mend(token, InterlockLexer.INTEGER, badNumber(spans.of(token)));
            case InterlockLexer.INTEGER, InterlockLexer.DECIMAL, InterlockLexer.DURATION -> number(token);
            default -> mended.add(token);
        }
    }

    private void slip(Token token) {
        Slip slip = Slip.of(spans.text(token));
        slip.meant().forEach(type -> mended.add(replaced(token, type)));
        report(token, Diagnostic.at(
                        spans.of(token), SYNTAX, "`" + spans.text(token) + "` is not part of the language")
                .hint(slip.hint()));
    }

    private void badCharacter(Token token) {
        boolean goesOn = token.getStartIndex() == endOfLastBadCharacter;
        endOfLastBadCharacter = token.getStopIndex() + 1;
        if (!goesOn) {
            report(token, BadCharacters.at(spans.file(), token.getStartIndex()));
        }
    }

    private static Diagnostic badNumber(Span span) {
        Diagnostic diagnostic = Diagnostic.at(
                span, BAD_NUMBER, "`" + Excerpt.of(span) + "` is neither a number nor a name");
        return span.text().matches("[0-9_]+|0x.*")
                ? diagnostic.hint("write the digits `0` to `9` only")
                : diagnostic.hint("a name begins with a letter; a duration is written `30s`, `5m`, `2h` or `1d`");
    }

    private void number(Token token) {
        if (spans.text(token).length() > MOST_DIGITS) {
            mend(token, InterlockLexer.INTEGER, Diagnostic.at(
                    spans.of(token), BAD_NUMBER, "a number has at most " + MOST_DIGITS + " digits"));
        } else {
            mended.add(token);
        }
    }

    private void mend(Token token, int type, Diagnostic diagnostic) {
        mended.add(replaced(token, type));
        report(token, diagnostic);
    }

    private void report(Token token, Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
        lines.add(token.getLine());
    }

    private static Token replaced(Token token, int type) {
        CommonToken meant = new CommonToken(token);
        meant.setType(type);
        return meant;
    }
}
