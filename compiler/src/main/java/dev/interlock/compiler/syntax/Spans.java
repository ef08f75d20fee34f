package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Span;
import dev.interlock.grammar.InterlockParser.NameContext;
import dev.interlock.grammar.InterlockParser.QualifiedContext;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Where in a file the tokens and rules of the parse stand. */
record Spans(SourceFile file) {
    Span of(Token token) {
        int length = file.text().length();
        int start = Math.min(token.getStartIndex(), length);
        return new Span(file, start, Math.max(start, Math.min(token.getStopIndex() + 1, length)));
    }

    Span of(TerminalNode node) {
        return of(node.getSymbol());
    }

    Span of(ParserRuleContext rule) {
        return between(rule.getStart(), rule.getStop());
    }

    Span between(Token first, Token last) {
        return of(first).to(of(last));
    }

    /** What a report underlines of a declaration: from its first word to its name. */
    Span heading(ParserRuleContext declaration, ParserRuleContext name) {
        return between(declaration.getStart(), name.getStop());
    }

    String text(Token token) {
        return of(token).text();
    }

    Identifier identifier(NameContext name) {
        Span span = of(name);
        return new Identifier(span, span.text());
    }

    /** However it was spaced. */
    Identifier identifier(QualifiedContext name) {
        return joined(name.name());
    }

    /** {@code lib.Cost}, as one name. */
    Identifier joined(List<NameContext> parts) {
        Span span = of(parts.get(0)).to(of(parts.get(parts.size() - 1)));
        return new Identifier(
                span, parts.stream().map(part -> identifier(part).text()).collect(Collectors.joining(".")));
    }

    List<Identifier> identifiers(List<NameContext> names) {
        return names.stream().map(this::identifier).toList();
    }
}
