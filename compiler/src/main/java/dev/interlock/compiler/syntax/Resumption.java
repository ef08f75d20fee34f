package dev.interlock.compiler.syntax;

import dev.interlock.grammar.InterlockLexer;
import dev.interlock.grammar.InterlockParser;
import dev.interlock.grammar.InterlockParser.DeclarationContext;
import dev.interlock.grammar.InterlockParser.MemberContext;
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

    boolean isInside() {
        return where == Where.INSIDE_ACTOR;
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
     * belongs to the file, inside of braces to an agent or environment.
     */
    Optional<Resumption> after(List<Token> tokens, int mistake) {
        int depth = Bracket.depth(tokens.subList(0, mistake));
        for (int i = mistake; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            Optional<Where> found = i > index && beginsLine(tokens, i) ? place(token, depth) : Optional.empty();
            if (found.isPresent()) {
                return Optional.of(new Resumption(i, found.get()));
            }
            depth += Bracket.opens(token) ? 1 : Bracket.closes(token) ? -1 : 0;
        }
        return Optional.empty();
    }

    private static Optional<Where> place(Token token, int depth) {
        if (beginsDeclaration(token) && (depth <= 0 || token.getCharPositionInLine() == 0)) {
            return Optional.of(Where.BETWEEN_DECLARATIONS);
        }
        boolean isStatement = token.getType() == InterlockLexer.LET && depth > 1;
        return beginsMember(token) && depth > 0 && !isStatement ? Optional.of(Where.INSIDE_ACTOR) : Optional.empty();
    }

    /**
     * Where something is missing at the end of a line, the word that begins the next declaration is read as a name and
     * the mistake shows one token too late.
     */
    static boolean isSwallowed(List<Token> tokens, int index, ParserRuleContext context) {
        if (index == 0 || !beginsLine(tokens, index - 1) || beginsLine(tokens, index)) {
            return false;
        }
        Token word = tokens.get(index - 1);
        Token next = tokens.get(index);
        boolean isHeading = beginsDeclaration(word) || beginsMember(word);
        return isHeading && !isBegunBy(word, context)
                && (Mistake.isWord(next) || next.getType() == InterlockLexer.STRING);
    }

    /** Whether the word was read as what it is. */
    private static boolean isBegunBy(Token word, ParserRuleContext context) {
        for (ParserRuleContext rule = context; rule != null; rule = rule.getParent()) {
            if (rule.getStart() == word && (rule instanceof DeclarationContext || rule instanceof MemberContext)) {
                return true;
            }
        }
        return false;
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
