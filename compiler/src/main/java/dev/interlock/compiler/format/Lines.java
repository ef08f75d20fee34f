package dev.interlock.compiler.format;

import dev.interlock.compiler.format.Line.Above;
import dev.interlock.compiler.syntax.Lexeme;
import dev.interlock.compiler.syntax.Lexeme.Begins;
import dev.interlock.compiler.syntax.Lexeme.Fit;
import dev.interlock.compiler.syntax.Lexeme.Indent;
import dev.interlock.compiler.syntax.Lexeme.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Distributes a file over lines: as it was written, but for empty lines and for declarations that share a line. */
final class Lines {
    private final List<Lexeme> lexemes;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Integer, Integer> lineOf = new HashMap<>();

    private Lines(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    static List<Line> of(List<Lexeme> lexemes) {
        Lines lines = new Lines(lexemes);
        int start = 0;
        for (int i = 1; i <= lexemes.size(); i++) {
            if (i == lexemes.size() || lines.isBroken(i)) {
                lines.add(start, i);
                start = i;
            }
        }
        return List.copyOf(lines.lines);
    }

    private boolean isBroken(int index) {
        Lexeme before = lexemes.get(index - 1);
        Lexeme next = lexemes.get(index);
        return before.isComment()
                || before.line() < next.line()
                || next.place() == Place.FIRST_OF_LINE;
    }

    private void add(int start, int end) {
        Lexeme last = lexemes.get(end - 1);
        List<Lexeme> words = lexemes.subList(start, last.isComment() ? end - 1 : end);
        words.forEach(word -> lineOf.put(word.span().start(), lines.size()));
        int level = words.isEmpty() ? levelOfComment(end) : level(words.get(0).indent());
        lines.add(new Line(above(start), level, words, Optional.of(last).filter(Lexeme::isComment)));
    }

    /** However much is opened on one line, the next is indented once more, and never more. */
    private int level(Indent indent) {
        return switch (indent.hang()) {
            case INSIDE -> (int) indent.openers().stream().map(lineOf::get).distinct().count();
            case LEVEL_WITH -> lines.get(lineOf.get(indent.openers().get(0))).level();
        };
    }

    /** A comment belongs to what comes next, or else to what is ending there. */
    private int levelOfComment(int index) {
        return lexemes.stream()
                .skip(index)
                .filter(lexeme -> !lexeme.isComment())
                .findFirst()
                .map(next -> level(next.indent()) + (next.fit() == Fit.BRACE_CLOSE ? 1 : 0))
                .orElse(0);
    }

    private Above above(int index) {
        if (index == 0) {
            return Above.NOTHING;
        }
        Lexeme before = lexemes.get(index - 1);
        Lexeme next = lexemes.get(index);
        boolean isEmptyLine = next.line() - before.line() > 1;
        boolean isEnd = before.fit() == Fit.BRACE_OPEN || next.fit() == Fit.BRACE_CLOSE;
        boolean isOfUnit = next.isComment()
                || next.begins() != Begins.NOTHING && next.begins() != Begins.CLAUSE;
        return isEmptyLine && !isEnd && isOfUnit ? Above.EMPTY_LINE : Above.NOTHING;
    }
}
