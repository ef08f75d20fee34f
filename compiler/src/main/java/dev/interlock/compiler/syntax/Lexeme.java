package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.Span;
import java.util.List;

/**
 * One word, sign or comment of a policy file, with what whoever lays the file out anew must know of it: which room belongs
 * to it, and where it stands in the structure.
 *
 * @param span where it was written
 */
public record Lexeme(Span span, Indent indent, Fit fit, Begins begins, Place place, Column column) {

    /** How far it is indented if it is the first of its line; words are named by the offsets where they were written. */
    public record Indent(Hang hang, List<Integer> openers) {
        public Indent {
            openers = List.copyOf(openers);
        }
    }

    public enum Hang {
        /** Deeper than the lines on which units and brackets were opened that it is in. */
        INSIDE,
        /** As deep as the line of the one opener. */
        LEVEL_WITH
    }

    /** How close it stands to its neighbours. */
    public enum Fit {
        /** Words, numbers and signs with room on both sides. */
        SPACED,
        /** {@code .} and {@code ..}: no room on either side. */
        TIGHT,
        /** {@code ,} and the colon after a name: no room before. */
        TRAILING,
        /** The minus of a negative number: no room behind. */
        LEADING,
        /** The bracket of an index or of arguments, which clings to what it belongs to. */
        ATTACHED_OPEN,
        /** The bracket of a part of an expression. */
        OPEN,
        CLOSE,
        BRACE_OPEN,
        BRACE_CLOSE,
        COMMENT
    }

    /** What begins with it. */
    public enum Begins {
        NOTHING,
        CLAUSE,
        CONST,
        PARAM,
        RANGE,
        STATE,
        LET,
        DECLARATION,
        ASSIGNMENT,
        STATEMENT;

        /** Whether several of these in a row read as a table. */
        public boolean isTabular() {
            return switch (this) {
                case CONST, PARAM, RANGE, STATE, LET, ASSIGNMENT -> true;
                case NOTHING, CLAUSE, DECLARATION, STATEMENT -> false;
            };
        }
    }

    /** Where it may stand. */
    public enum Place {
        ANYWHERE,
        FIRST_OF_LINE
    }

    /** Which column of a table begins with it. */
    public enum Column {
        NONE,
        TYPE,
        VALUE
    }

    public String text() {
        return span.text();
    }

    /** The line on which it was written, counted from 1. */
    public int line() {
        return span.line();
    }

    public boolean isComment() {
        return fit == Fit.COMMENT;
    }
}
