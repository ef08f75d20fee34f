package dev.interlock.compiler.syntax;

import dev.interlock.grammar.InterlockLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * An opening bracket.
 *
 * @param token the bracket
 * @param before the tokens in front of it, for saying what it opens
 */
record Bracket(Token token, List<Token> before) {
    static final int MAX_NESTING = 200;

    /** @throws NestedTooDeeply at the first bracket that is one too many */
    static void checkNesting(LexedFile file) {
        int open = 0;
        for (Token token : file.tokens()) {
            open = opens(token) ? open + 1 : closes(token) ? Math.max(0, open - 1) : open;
            if (open > MAX_NESTING) {
                throw new NestedTooDeeply(file.spans().of(token));
            }
        }
    }

    /** The innermost bracket that is still open behind the given tokens. */
    static Optional<Bracket> innermostOpen(List<Token> tokens) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (opens(tokens.get(i))) {
                open.push(i);
            } else if (closes(tokens.get(i))) {
                open.poll();
            }
        }
        return Optional.ofNullable(open.peek()).map(i -> new Bracket(tokens.get(i), tokens.subList(0, i)));
    }

    /** How many brackets are still open behind the given tokens. */
    static int depth(List<Token> tokens) {
        int open = 0;
        for (Token token : tokens) {
            open = opens(token) ? open + 1 : closes(token) ? Math.max(0, open - 1) : open;
        }
        return open;
    }

    String closing() {
        return switch (token.getType()) {
            case InterlockLexer.PAREN_OPEN -> ")";
            case InterlockLexer.BRACKET_OPEN -> "]";
            default -> "}";
        };
    }

    static boolean opens(Token token) {
        return token.getType() == InterlockLexer.PAREN_OPEN
                || token.getType() == InterlockLexer.BRACKET_OPEN
                || token.getType() == InterlockLexer.BRACE_OPEN;
    }

    static boolean closes(Token token) {
        return token.getType() == InterlockLexer.PAREN_CLOSE
                || token.getType() == InterlockLexer.BRACKET_CLOSE
                || token.getType() == InterlockLexer.BRACE_CLOSE;
    }
}
