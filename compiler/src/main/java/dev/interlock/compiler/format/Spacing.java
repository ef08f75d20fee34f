package dev.interlock.compiler.format;

import dev.interlock.compiler.syntax.Lexeme;
import dev.interlock.compiler.syntax.Lexeme.Begins;
import dev.interlock.compiler.syntax.Lexeme.Fit;
import java.util.List;

/** The room between two words on a line. */
final class Spacing {
    private Spacing() {}

    static String text(List<Lexeme> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i == 0 ? "" : " ".repeat(between(words.get(i - 1), words.get(i))));
            text.append(words.get(i).text());
        }
        return text.toString();
    }

    static int between(Lexeme left, Lexeme right) {
        boolean isEmptyBlock = left.fit() == Fit.BRACE_OPEN && right.fit() == Fit.BRACE_CLOSE;
        if (isEmptyBlock || holdsRight(left.fit()) || holdsLeft(right.fit())) {
            return 0;
        }
        return isStatement(right.begins()) && left.fit() != Fit.BRACE_OPEN ? 2 : 1;
    }

    private static boolean holdsRight(Fit fit) {
        return switch (fit) {
            case TIGHT, LEADING, ATTACHED_OPEN, OPEN -> true;
            case SPACED, TRAILING, CLOSE, BRACE_OPEN, BRACE_CLOSE, COMMENT -> false;
        };
    }

    private static boolean holdsLeft(Fit fit) {
        return switch (fit) {
            case TIGHT, TRAILING, ATTACHED_OPEN, CLOSE -> true;
            case SPACED, LEADING, OPEN, BRACE_OPEN, BRACE_CLOSE, COMMENT -> false;
        };
    }

    private static boolean isStatement(Begins begins) {
        return begins == Begins.ASSIGNMENT || begins == Begins.STATEMENT;
    }
}
