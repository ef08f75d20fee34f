package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.Lexeme.Begins;
import dev.interlock.compiler.syntax.Lexeme.Column;
import dev.interlock.compiler.syntax.Lexeme.Fit;
import dev.interlock.compiler.syntax.Lexeme.Hang;
import dev.interlock.compiler.syntax.Lexeme.Indent;
import dev.interlock.compiler.syntax.Lexeme.Place;
import dev.interlock.grammar.InterlockLexer;
import dev.interlock.grammar.InterlockParser.*;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * A file as words, signs and comments in their order, for any file that the grammar accepts, whether or not it can be
 * checked yet.
 *
 * <p>A word is inside of each unit (a declaration, a clause, a statement) that it does not begin, and of each bracket around
 * it; braces stand as deep as what they belong to.
 */
public final class Lexemes {
    private final LexedFile lexed;
    private final TreeMap<Integer, Lexeme> found = new TreeMap<>();

    private Lexemes(LexedFile lexed) {
        this.lexed = lexed;
    }

    public static Result<List<Lexeme>> of(SourceFile file) {
        return PolicyParser.read(LexedFile.of(file), (lexed, tree) -> {
            Lexemes lexemes = new Lexemes(lexed);
            lexemes.walk(tree, List.of(), List.of(), Place.ANYWHERE);
            lexemes.comments();
            return Result.ok(List.copyOf(lexemes.found.values()));
        });
    }

    private void comments() {
        Indent none = new Indent(Hang.INSIDE, List.of());
        Stream<Token> docs = lexed.tokens().stream().filter(token -> token.getType() == InterlockLexer.DOC);
        Stream.concat(docs, lexed.asides().stream()).forEach(comment ->
                add(new Lexeme(span(comment), none, Fit.COMMENT, Begins.NOTHING, Place.ANYWHERE, Column.NONE)));
    }

    /**
     * @param first what the first token of the rule is in
     * @param rest what the others are in
     */
    private void walk(ParserRuleContext rule, List<Integer> first, List<Integer> rest, Place place) {
        List<Integer> open = new ArrayList<>(Unit.isUnit(rule) ? with(first, rule.getStart()) : rest);
        List<ParseTree> children = rule.children == null ? List.of() : rule.children;
        for (int i = 0; i < children.size(); i++) {
            List<Integer> openers = i == 0 ? first : List.copyOf(open);
            if (children.get(i) instanceof TerminalNode terminal) {
                terminal(terminal, indent(terminal, openers, open), place);
                mark(terminal, open);
            } else {
                ParserRuleContext part = (ParserRuleContext) children.get(i);
                walk(part, openers, List.copyOf(open), i == 0 ? place : Unit.place(part));
            }
        }
    }

    private static Indent indent(TerminalNode node, List<Integer> openers, List<Integer> open) {
        boolean isOutside = Bracketing.isOutside(node) || Bracketing.closes(node);
        return isOutside
                ? new Indent(Hang.LEVEL_WITH, open.subList(open.size() - 1, open.size()))
                : new Indent(Hang.INSIDE, openers);
    }

    private static void mark(TerminalNode node, List<Integer> open) {
        if (Bracketing.opens(node)) {
            open.add(node.getSymbol().getStartIndex());
        }
        if (Bracketing.closes(node)) {
            open.remove(open.size() - 1);
        }
    }

    private static List<Integer> with(List<Integer> openers, Token another) {
        List<Integer> all = new ArrayList<>(openers);
        all.add(another.getStartIndex());
        return all;
    }

    private void terminal(TerminalNode node, Indent indent, Place ofRule) {
        Token token = node.getSymbol();
        ParserRuleContext rule = (ParserRuleContext) node.getParent();
        if (token.getType() != Token.EOF) {
            Place place = rule.getStart() == token ? ofRule : Unit.closingPlace(node);
            Begins begins = Unit.begunBy(token, rule);
            add(new Lexeme(span(token), indent, Bracketing.fit(node), begins, place, Unit.column(node)));
        }
    }

    private Span span(Token token) {
        return lexed.spans().of(token);
    }

    private void add(Lexeme lexeme) {
        found.put(lexeme.span().start(), lexeme);
    }
}
