package dev.interlock.compiler.syntax;

import dev.interlock.grammar.InterlockLexer;
import dev.interlock.grammar.InterlockParser.ReplacementContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Finds the {@code ///} comments of a declaration: those on lines of their own right before it, and those that stand
 * on a line of it behind its text. What a group such as an agent contains keeps its own.
 */
final class DocComments {
    private final List<Token> tokens;
    private final Spans spans;

    /** @param tokens all tokens of the file in order, the hidden comments among them */
    DocComments(List<Token> tokens, Spans spans) {
        this.tokens = List.copyOf(tokens);
        this.spans = spans;
    }

    /** For a declaration that contains no other. */
    Optional<Doc> of(ParserRuleContext declaration) {
        List<Token> found = before(beginning(declaration));
        found.addAll(behind(declaration.getStart(), declaration.getStop()));
        return joined(found);
    }

    /** For a declaration with members between {@code open} and its end. */
    Optional<Doc> ofGroup(ParserRuleContext group, Token open) {
        List<Token> found = before(beginning(group));
        found.addAll(behind(group.getStart(), open));
        found.addAll(behind(group.getStop(), group.getStop()));
        return joined(found);
    }

    /** A declaration that replaces another begins with {@code replace}. */
    private static Token beginning(ParserRuleContext declaration) {
        return declaration.getParent() instanceof ReplacementContext replacement
                ? replacement.getStart()
                : declaration.getStart();
    }

    private List<Token> before(Token start) {
        int index = start.getTokenIndex();
        int first = index;
        while (first > 0 && isDoc(tokens.get(first - 1))) {
            first--;
        }
        int lastLine = first == 0 ? 0 : endLine(tokens.get(first - 1));
        return new ArrayList<>(tokens.subList(first, index).stream()
                .filter(doc -> doc.getLine() != lastLine)
                .toList());
    }

    private List<Token> behind(Token first, Token last) {
        List<Token> found = new ArrayList<>();
        Token text = first;
        for (int i = first.getTokenIndex(); i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!isDoc(token)) {
                text = token;
            } else if (token.getLine() == endLine(text)) {
                found.add(token);
            }
            if (i >= last.getTokenIndex() && !isDoc(tokens.get(Math.min(i + 1, tokens.size() - 1)))) {
                break;
            }
        }
        return found;
    }

    private int endLine(Token token) {
        return spans.file().line(Math.max(token.getStartIndex(), spans.of(token).end() - 1));
    }

    private Optional<Doc> joined(List<Token> docs) {
        List<String> lines = docs.stream().map(this::line).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Doc(String.join("\n", lines)));
    }

    private String line(Token doc) {
        String text = spans.text(doc).substring("///".length()).stripTrailing();
        return text.startsWith(" ") ? text.substring(1) : text;
    }

    private static boolean isDoc(Token token) {
        return token.getType() == InterlockLexer.DOC;
    }
}
