package dev.interlock.compiler.syntax;

import dev.interlock.grammar.InterlockLexer;
import dev.interlock.grammar.InterlockParser;
import dev.interlock.grammar.InterlockParser.DeclarationContext;
import dev.interlock.grammar.InterlockParser.MemberContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * What could have stood where a mistake is.
 *
 * <p>It is found by trying: the declaration with the mistake is read once for every kind of token, up to the mistake
 * and with that token instead. Unlike what a parser knows at the moment when it gives up, this is exact.
 */
final class Expected {
    private static final int LONGEST_PREFIX = 2000;

    private final Spans spans;
    private final List<Token> prefix;
    private final Resumption.Where where;
    private final Set<Integer> kinds = new TreeSet<>();

    private Expected(Spans spans, List<Token> prefix, Resumption.Where where) {
        this.spans = spans;
        this.prefix = prefix.stream().<Token>map(CommonToken::new).toList();
        this.where = where;
    }

    static Expected at(Spans spans, List<Token> tokens, int index, ParserRuleContext context) {
        Optional<ParserRuleContext> part = part(context);
        int start = part.map(p -> startOf(p, tokens, index)).orElse(index);
        Resumption.Where where = part.filter(MemberContext.class::isInstance).isPresent()
                ? Resumption.Where.INSIDE_ACTOR
                : Resumption.Where.BETWEEN_DECLARATIONS;
        boolean isTooLong = index - start > LONGEST_PREFIX;
        Expected expected = new Expected(spans, isTooLong ? List.of() : tokens.subList(start, index), where);
        if (!isTooLong) {
            expected.tryAll();
        }
        return expected;
    }

    /** Where a name can stand, every word can that is not reserved. */
    private void tryAll() {
        tryKind(InterlockLexer.NAME);
        boolean isNameExpected = has(InterlockLexer.NAME);
        for (int kind = 1; kind <= InterlockLexer.MINUS; kind++) {
            if (isNameExpected && kind >= InterlockLexer.ACTION && kind <= InterlockLexer.WITHOUT) {
                kinds.add(kind);
            } else if (kind != InterlockLexer.NAME) {
                tryKind(kind);
            }
        }
    }

    boolean has(int kind) {
        return kinds.contains(kind);
    }

    boolean hasAny(Set<Integer> some) {
        return some.stream().anyMatch(kinds::contains);
    }

    Set<Integer> kinds() {
        return Set.copyOf(kinds);
    }

    /** Whether the token before the mistake would have been right as another word, and the mistake none after it. */
    boolean wouldFit(int wordInstead, Token mistake) {
        if (prefix.isEmpty()) {
            return false;
        }
        List<Token> other = new ArrayList<>(prefix.subList(0, prefix.size() - 1));
        other.add(token(wordInstead));
        return reads(other, mistake.getType());
    }

    private void tryKind(int kind) {
        if (reads(prefix, kind)) {
            kinds.add(kind);
        }
    }

    private boolean reads(List<Token> before, int kind) {
        Token tried = token(kind);
        List<Token> all = new ArrayList<>(before);
        all.add(tried);
        all.add(token(Token.EOF));
        try {
            new Resumption(0, where).readWith(new BoundedParser(spans, all, PredictionMode.LL));
            return true;
        } catch (ParseCancellationException e) {
            Token mistake = ((RecognitionException) e.getCause()).getOffendingToken();
            return mistake != tried && !before.contains(mistake);
        }
    }

    private static Token token(int kind) {
        CommonToken token = new CommonToken(kind, "");
        token.setStartIndex(0);
        return token;
    }

    /** The declaration or member that the mistake is in, or the last one before it. */
    private static Optional<ParserRuleContext> part(ParserRuleContext context) {
        for (ParserRuleContext rule = context; rule != null; rule = rule.getParent()) {
            if (isPart(rule)) {
                return Optional.of(rule);
            }
            int count = rule.getChildCount();
            for (int i = count - 1; i >= 0; i--) {
                ParseTree child = rule.getChild(i);
                if (child instanceof ParserRuleContext last && isPart(last)) {
                    return Optional.of(last);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPart(ParserRuleContext rule) {
        return rule instanceof DeclarationContext || rule instanceof MemberContext;
    }

    private static int startOf(ParserRuleContext part, List<Token> tokens, int index) {
        int start = index;
        while (start > 0 && tokens.get(start) != part.getStart()) {
            start--;
        }
        return start;
    }

    /** As a reader sees it, in backticks: {@code `when`}, {@code `}`}. */
    static String quoted(int kind) {
        String literal = InterlockParser.VOCABULARY.getLiteralName(kind);
        return literal == null ? "a " + InterlockParser.VOCABULARY.getSymbolicName(kind) : literal.replace('\'', '`');
    }

    static String text(int kind) {
        return quoted(kind).replace("`", "");
    }
}
