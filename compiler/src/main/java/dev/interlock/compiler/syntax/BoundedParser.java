package dev.interlock.compiler.syntax;

import dev.interlock.grammar.InterlockParser;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * The generated parser, stopping at the first mistake and before nested text has used up the stack: every level of
 * nesting is some ten calls deep.
 */
final class BoundedParser extends InterlockParser {
    static final int MAX_LEVELS = 250;

    private final Spans spans;
    private int levels;

    BoundedParser(Spans spans, List<? extends Token> tokens, PredictionMode mode) {
        super(new CommonTokenStream(new ListTokenSource(tokens)));
        this.spans = spans;
        removeErrorListeners();
        setErrorHandler(new BailErrorStrategy());
        setInterpreter(new StrictPrediction(this));
        getInterpreter().setPredictionMode(mode);
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int rule) {
        super.enterRule(context, state, rule);
        levels += isLevel(context) ? 1 : 0;
        if (levels > MAX_LEVELS) {
            throw new NestedTooDeeply(spans.of(getCurrentToken()));
        }
    }

    @Override
    public void exitRule() {
        levels -= isLevel(getContext()) ? 1 : 0;
        super.exitRule();
    }

    private static boolean isLevel(ParserRuleContext context) {
        int rule = context.getRuleIndex();
        boolean isRepeated = rule == RULE_negation || rule == RULE_unary;
        return rule == RULE_expression
                || rule == RULE_otherCase
                || isRepeated && context.getParent().getRuleIndex() == rule;
    }

    /**
     * Where no continuation is possible, the inherited way out is to leave the rule and fail later, at an earlier
     * token than the one that is wrong. This one stays with the token that is wrong.
     */
    private static final class StrictPrediction extends ParserATNSimulator {
        StrictPrediction(Parser parser) {
            super(parser, _ATN, _decisionToDFA, _sharedContextCache);
        }

        @Override
        protected int getSynValidOrSemInvalidAltThatFinishedDecisionEntryRule(
                ATNConfigSet configs, ParserRuleContext outerContext) {
            return ATN.INVALID_ALT_NUMBER;
        }
    }
}
