package dev.interlock.compiler.format;

import dev.interlock.compiler.syntax.Lexeme;
import dev.interlock.compiler.syntax.Lexeme.Begins;
import dev.interlock.compiler.syntax.Lexeme.Fit;
import java.util.List;
import java.util.Optional;

/**
 * What will stand on one line.
 *
 * @param words without the comment; empty when the line is nothing else
 */
record Line(Above above, int level, List<Lexeme> words, Optional<Lexeme> comment) {
    /** Whether an empty line stands before this one. */
    enum Above {
        NOTHING,
        EMPTY_LINE
    }

    Line {
        words = List.copyOf(words);
    }

    /** What kind of table this could be a line of, if nothing else stands on it. */
    Begins kind() {
        boolean isPlain = !words.isEmpty()
                && words.stream().skip(1).allMatch(word -> word.begins() == Begins.NOTHING)
                && words.stream().noneMatch(word -> word.fit() == Fit.BRACE_OPEN || word.fit() == Fit.BRACE_CLOSE);
        return isPlain ? words.get(0).begins() : Begins.NOTHING;
    }

    /** Whether it goes on with what the line before began. */
    boolean isContinuation() {
        return !words.isEmpty()
                && words.get(0).begins() == Begins.NOTHING
                && words.get(0).fit() != Fit.BRACE_CLOSE;
    }

    /** Whether it can be compared with the line above, as parts of one table can. */
    boolean follows(Line before) {
        return above == Above.NOTHING && level == before.level && !words.isEmpty() && !before.words.isEmpty();
    }
}
