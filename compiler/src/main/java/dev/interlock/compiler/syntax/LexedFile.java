package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.SourceFile;
import dev.interlock.grammar.InterlockLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/**
 * A file cut into tokens.
 *
 * @param tokens comments of documentation among them, the end of the file last
 * @param asides all other comments, which mean nothing
 */
record LexedFile(Spans spans, List<Token> tokens, List<Token> asides) {
    LexedFile {
        tokens = List.copyOf(tokens);
        asides = List.copyOf(asides);
    }

    static LexedFile of(SourceFile file) {
        InterlockLexer lexer = new InterlockLexer(CharStreams.fromString(inBasicPlane(file.text())));
        lexer.removeErrorListeners();
        List<Token> tokens = new ArrayList<>();
        List<Token> asides = new ArrayList<>();
        for (Token token : lexer.getAllTokens()) {
            (token.getType() == InterlockLexer.COMMENT ? asides : tokens).add(token);
        }
        tokens.add(lexer.emitEOF());
        return new LexedFile(new Spans(file), tokens, asides);
    }

    /**
     * The lexer counts code points and spans count characters. Outside of comments and quotes no character beyond the
     * basic plane has a meaning, so each half of one may stand for itself.
     */
    private static String inBasicPlane(String text) {
        boolean isPlain = text.codePointCount(0, text.length()) == text.length();
        return isPlain ? text : text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "\uFFFD\uFFFD");
    }

    boolean isEmpty() {
        return tokens.stream().allMatch(t -> t.getType() == Token.EOF || t.getType() == InterlockLexer.DOC);
    }
}
