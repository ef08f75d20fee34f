package dev.interlock.compiler.syntax;

import dev.interlock.grammar.InterlockLexer;
import dev.interlock.grammar.InterlockParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Where reading goes on after a mistake.
 *
 * @param index of the token to go on with
 * @param where what may stand there
 */
record Resumption(int index, Where where) {
    private static final Set<Integer> MEMBERS = Set.of(
            InterlockLexer.ACTION, InterlockLexer.FAULT, InterlockLexer.STATE, InterlockLexer.LET,
            InterlockLexer.ASSUMES, InterlockLexer.OBSERVES);
    private static final Set<Integer> DECLARATIONS = Set.of(
            InterlockLexer.SYSTEM, InterlockLexer.IMPORT, InterlockLexer.REPLACE, InterlockLexer.WITHOUT,
            InterlockLexer.CONST, InterlockLexer.PARAM, InterlockLexer.ENUM, InterlockLexer.RANGE,
            InterlockLexer.STATE, InterlockLexer.INITIALLY, InterlockLexer.LET, InterlockLexer.ENVIRONMENT,
            InterlockLexer.AGENT, InterlockLexer.TEMPLATE, InterlockLexer.COORDINATE, InterlockLexer.INVARIANT,
            InterlockLexer.PROPERTY, InterlockLexer.EXPECT, InterlockLexer.IGNORE, InterlockLexer.SCENARIO);

    enum Where {
        BETWEEN_DECLARATIONS,
        INSIDE_ACTOR
    }

    static Resumption atStart() {
        return new Resumption(0, Where.BETWEEN_DECLARATIONS);
    }

    /** The outcome is only whether it can be read; the tree of half a file is of no use. */
    ParserRuleContext readWith(InterlockParser parser) {
        return switch (where) {
            case BETWEEN_DECLARATIONS -> parser.policyFile();
            case INSIDE_ACTOR -> parser.restOfActor();
        };
    }

    /**
     * A word that begins a declaration is believed when it begins its line: at the margin or outside all brackets it
     * belongs to the file, inside one pair of braces to an agent or environment.
     */
    static Optional<Resumption> after(List<Token> tokens, int mistake) {
        int depth = Bracket.depth(tokens.subList(0, mistake));
        for (int i = mistake; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            if (i > mistake && beginsLine(tokens, i)) {
                if (DECLARATIONS.contains(token.getType()) && (depth == 0 || token.getCharPositionInLine() == 0)) {
                    return Optional.of(new Resumption(i, Where.BETWEEN_DECLARATIONS));
                }
                if (MEMBERS.contains(token.getType()) && depth > 0) {
                    return Optional.of(new Resumption(i, Where.INSIDE_ACTOR));
                }
            }
            depth += Bracket.opens(token) ? 1 : Bracket.closes(token) ? -1 : 0;
        }
        return Optional.empty();
    }

    static boolean beginsLine(List<Token> tokens, int index) {
        return index == 0 || tokens.get(index - 1).getLine() < tokens.get(index).getLine();
    }

    static boolean beginsDeclaration(Token token) {
        return DECLARATIONS.contains(token.getType());
    }

    static boolean beginsMember(Token token) {
        return MEMBERS.contains(token.getType());
    }
}
