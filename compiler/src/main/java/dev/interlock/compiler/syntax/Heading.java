package dev.interlock.compiler.syntax;

import dev.interlock.grammar.InterlockLexer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Finds whose an opening brace is, in a text that may be half wrong. */
final class Heading {
    private static final Set<Integer> NAMED = Set.of(
            InterlockLexer.AGENT, InterlockLexer.ENVIRONMENT, InterlockLexer.ACTION, InterlockLexer.FAULT,
            InterlockLexer.ENUM);
    private static final Set<Integer> STATEMENTS = Set.of(InterlockLexer.IF, InterlockLexer.ELSE, InterlockLexer.FOR);

    private Heading() {}

    /** {@code agent Cost}, {@code action drain}; nothing for the braces of an {@code if} or a set. */
    static Optional<String> before(List<Token> tokens, Spans spans) {
        int closed = 0;
        for (int i = tokens.size() - 1; i >= 0 && closed >= 0; i--) {
            Token token = tokens.get(i);
            closed += Bracket.closes(token) ? 1 : Bracket.opens(token) ? -1 : 0;
            if (closed == 0 && STATEMENTS.contains(token.getType())) {
                return Optional.empty();
            }
            if (closed == 0 && isHeading(tokens, i)) {
                return Optional.of(spans.text(token) + " " + spans.text(tokens.get(i + 1)));
            }
        }
        return Optional.empty();
    }

    private static boolean isHeading(List<Token> tokens, int index) {
        return NAMED.contains(tokens.get(index).getType())
                && index + 1 < tokens.size()
                && Mistake.isWord(tokens.get(index + 1));
    }
}
