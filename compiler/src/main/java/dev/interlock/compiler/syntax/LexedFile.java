package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.SourceFile;
import dev.interlock.grammar.InterlockLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<Boolean, List<Token>> isAside = lexer.getAllTokens().stream()
                .collect(Collectors.partitioningBy(token -> token.getType() == InterlockLexer.COMMENT));
        List<Token> tokens = new ArrayList<>(isAside.get(false));
        tokens.add(lexer.emitEOF());
        return new LexedFile(new Spans(file), tokens, isAside.get(true));
    }

    /**
     * The lexer counts code points and spans count characters. Outside of comments and quotes no character beyond the
     * basic plane has a meaning, so each half of one may stand for itself.
     */
    private static String inBasicPlane(String text) {
        boolean isPlain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        return isPlain ? text : text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "\uFFFD\uFFFD");
    }

    boolean isEmpty() {
        return tokens.stream().allMatch(t -> t.getType() == Token.EOF || t.getType() == InterlockLexer.DOC);
    }
}
