package dev.interlock.compiler.syntax;

import dev.interlock.compiler.syntax.Lexeme.Begins;
import dev.interlock.compiler.syntax.Lexeme.Column;
import dev.interlock.compiler.syntax.Lexeme.Place;
import dev.interlock.grammar.InterlockLexer;
import dev.interlock.grammar.InterlockParser.*;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The units of a file, which lines are made of: declarations and what is listed inside of them. */
final class Unit {
    private Unit() {}

    /** The body of an action belongs to the action as its other braces do, and is no unit of its own. */
    static boolean isUnit(ParserRuleContext rule) {
        return rule instanceof DeclarationContext
                || rule instanceof MemberContext
                || rule instanceof ClauseContext && !(rule instanceof InstantContext)
                || rule instanceof StatementContext
                || rule instanceof RuleContext
                || rule instanceof ScenarioStepContext;
    }

    static Begins begunBy(Token token, ParserRuleContext rule) {
        ParserRuleContext outer = rule;
        while (outer != null && outer.getStart() == token) {
            if (isUnit(outer)) {
                return kind(outer);
            }
            outer = outer.getParent();
        }
        return Begins.NOTHING;
    }

    private static Begins kind(ParserRuleContext unit) {
        if (unit instanceof AssignmentContext || unit instanceof ChoiceContext) {
            return Begins.ASSIGNMENT;
        }
        if (unit instanceof DeclarationContext || unit instanceof MemberContext) {
            return declared((ParserRuleContext) unit.getChild(0));
        }
        return unit instanceof ClauseContext ? Begins.CLAUSE : Begins.STATEMENT;
    }

    private static Begins declared(ParserRuleContext rule) {
        if (rule instanceof ConstantContext) {
            return Begins.CONST;
        }
        if (rule instanceof ParameterContext) {
            return Begins.PARAM;
        }
        if (rule instanceof RangeTypeContext) {
            return Begins.RANGE;
        }
        if (rule instanceof StateContext) {
            return Begins.STATE;
        }
        return rule instanceof LetContext ? Begins.LET : Begins.DECLARATION;
    }

    /** One declaration to a line; only an actor with a single line in it may be a line as a whole. */
    static Place place(ParserRuleContext rule) {
        boolean isListed = rule instanceof MemberContext || rule instanceof RuleContext;
        boolean isAlone = rule instanceof DeclarationContext || isListed && isSpread(rule.getParent());
        return isAlone ? Place.FIRST_OF_LINE : Place.ANYWHERE;
    }

    static Place closingPlace(TerminalNode node) {
        ParserRuleContext rule = (ParserRuleContext) node.getParent();
        boolean closes = node.getSymbol().getType() == InterlockLexer.BRACE_CLOSE && rule.getStop() == node.getSymbol();
        return closes && isSpread(rule) ? Place.FIRST_OF_LINE : Place.ANYWHERE;
    }

    private static boolean isSpread(ParserRuleContext rule) {
        int members = rule.getRuleContexts(MemberContext.class).size() + rule.getRuleContexts(RuleContext.class).size();
        boolean isLong = rule.getStart().getLine() != rule.getStop().getLine();
        return members > 1 || members == 1 && isLong;
    }

    static Column column(TerminalNode node) {
        ParserRuleContext rule = (ParserRuleContext) node.getParent();
        return switch (node.getSymbol().getType()) {
            case InterlockLexer.COLON -> Bracketing.isColonOfType(node) ? Column.TYPE : Column.NONE;
            case InterlockLexer.SET, InterlockLexer.ADD, InterlockLexer.SUBTRACT ->
                    kindOfTable(rule) ? Column.VALUE : Column.NONE;
            case InterlockLexer.IN -> rule instanceof InitialContext ? Column.VALUE : Column.NONE;
            default -> Column.NONE;
        };
    }

    private static boolean kindOfTable(ParserRuleContext rule) {
        return rule instanceof InitialContext
                || rule instanceof AssignmentContext
                || rule instanceof ChoiceContext
                || declared(rule).isTabular();
    }
}
