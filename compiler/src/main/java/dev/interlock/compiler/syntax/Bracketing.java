package dev.interlock.compiler.syntax;

import dev.interlock.compiler.syntax.Lexeme.Fit;
import dev.interlock.grammar.InterlockLexer;
import dev.interlock.grammar.InterlockParser.*;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** What the signs of the language are to their neighbours: the same sign can be several things. */
final class Bracketing {
    private Bracketing() {}

    static Fit fit(TerminalNode node) {
        ParseTree rule = node.getParent();
        return switch (node.getSymbol().getType()) {
            case InterlockLexer.COMMA -> Fit.TRAILING;
            case InterlockLexer.COLON -> isColonOfType(node) ? Fit.SPACED : Fit.TRAILING;
            case InterlockLexer.DOT, InterlockLexer.RANGE_DOTS -> Fit.TIGHT;
            case InterlockLexer.MINUS -> rule instanceof UnaryContext ? Fit.LEADING : Fit.SPACED;
            case InterlockLexer.PAREN_OPEN -> rule instanceof BracketedContext ? Fit.OPEN : Fit.ATTACHED_OPEN;
            case InterlockLexer.BRACKET_OPEN -> Fit.ATTACHED_OPEN;
            case InterlockLexer.PAREN_CLOSE, InterlockLexer.BRACKET_CLOSE -> Fit.CLOSE;
            case InterlockLexer.BRACE_OPEN -> Fit.BRACE_OPEN;
            case InterlockLexer.BRACE_CLOSE -> Fit.BRACE_CLOSE;
            default -> Fit.SPACED;
        };
    }

    static boolean isColonOfType(TerminalNode node) {
        ParseTree rule = node.getParent();
        return rule instanceof StateContext
                || rule instanceof ParameterContext
                || rule instanceof LetContext
                || rule instanceof TemplateParameterContext;
    }

    static boolean opens(ParseTree node) {
        return is(node, InterlockLexer.PAREN_OPEN)
                || is(node, InterlockLexer.BRACKET_OPEN)
                || is(node, InterlockLexer.BRACE_OPEN) && isSet(node);
    }

    static boolean closes(ParseTree node) {
        return is(node, InterlockLexer.PAREN_CLOSE)
                || is(node, InterlockLexer.BRACKET_CLOSE)
                || is(node, InterlockLexer.BRACE_CLOSE) && isSet(node);
    }

    /** Whether it stands as deep as what it belongs to, and not deeper as everything else in there. */
    static boolean isOutside(TerminalNode node) {
        boolean isBrace = is(node, InterlockLexer.BRACE_OPEN) || is(node, InterlockLexer.BRACE_CLOSE);
        return isBrace && !isSet(node) || node.getParent() instanceof OtherCaseContext && is(node, InterlockLexer.ELSE);
    }

    private static boolean isSet(ParseTree node) {
        return node.getParent() instanceof SetContext;
    }

    private static boolean is(ParseTree node, int type) {
        return node instanceof TerminalNode terminal && terminal.getSymbol().getType() == type;
    }
}
