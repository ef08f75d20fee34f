package dev.interlock.compiler.format;

import dev.interlock.compiler.syntax.Lexeme;
import dev.interlock.compiler.syntax.Lexeme.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets lines of the same kind that follow each other as a table: types below types, values below values, and comments
 * below comments where the lines stay short enough.
 */
final class Tables {
    private static final int LONGEST_LINE = 120;
    private static final String BEFORE_COMMENT = "  ";

    private final List<Line> lines;
    private final List<String> texts = new ArrayList<>();

    private Tables(List<Line> lines) {
        this.lines = lines;
    }

    /** The text of each line. */
    static List<String> of(List<Line> lines) {
        Tables tables = new Tables(lines);
        for (int start = 0, end; start < lines.size(); start = end) {
            end = tables.endOfTable(start);
            tables.columns(lines.subList(start, end));
        }
        for (int start = 0, end; start < lines.size(); start = end) {
            end = tables.endOfComments(start);
            tables.comments(start, end);
        }
        return List.copyOf(tables.texts);
    }

    private int endOfTable(int start) {
        int end = start + 1;
        if (isRow(start)) {
            while (end < lines.size() && isRow(end) && lines.get(end).follows(lines.get(end - 1))
                    && lines.get(end).kind() == lines.get(start).kind()) {
                end++;
            }
        }
        return end;
    }

    private boolean isRow(int index) {
        boolean goesOn = index + 1 < lines.size() && lines.get(index + 1).isContinuation();
        return !goesOn && lines.get(index).kind().isTabular();
    }

    private void columns(List<Line> rows) {
        List<List<Lexeme>> rests = new ArrayList<>(rows.stream().map(Line::words).toList());
        List<String> done = new ArrayList<>(rows.stream().map(row -> "  ".repeat(row.level())).toList());
        if (rows.size() > 1) {
            column(Column.TYPE, rests, done);
            column(Column.VALUE, rests, done);
        }
        for (int i = 0; i < rows.size(); i++) {
            texts.add(done.get(i) + Spacing.text(rests.get(i)));
        }
    }

    /** Moves what stands up to the column's sign from the rests to what is done, the signs below each other. */
    private static void column(Column column, List<List<Lexeme>> rests, List<String> done) {
        List<Integer> signs = rests.stream().map(rest -> sign(column, rest)).toList();
        int width = 0;
        for (int i = 0; i < signs.size(); i++) {
            width = signs.get(i) < 0 ? width : Math.max(width, width(done.get(i), rests.get(i), signs.get(i)));
        }
        for (int i = 0; i < signs.size(); i++) {
            int at = signs.get(i);
            if (at >= 0) {
                List<Lexeme> rest = rests.get(i);
                String room = " ".repeat(1 + width - width(done.get(i), rest, at));
                done.set(i, done.get(i) + Spacing.text(rest.subList(0, at)) + room + rest.get(at).text() + " ");
                rests.set(i, rest.subList(at + 1, rest.size()));
            }
        }
    }

    private static int width(String done, List<Lexeme> rest, int sign) {
        return (done + Spacing.text(rest.subList(0, sign)) + rest.get(sign).text()).length();
    }

    private static int sign(Column column, List<Lexeme> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).column() == column) {
                return i;
            }
        }
        return -1;
    }

    private int endOfComments(int start) {
        int end = start + 1;
        while (end < lines.size() && lines.get(end).follows(lines.get(end - 1))) {
            end++;
        }
        return end;
    }

    private void comments(int start, int end) {
        int column = 0;
        int longest = 0;
        for (int i = start; i < end; i++) {
            if (lines.get(i).comment().isPresent()) {
                column = Math.max(column, texts.get(i).length());
                longest = Math.max(longest, comment(i).length());
            }
        }
        boolean isTable = column + BEFORE_COMMENT.length() + longest <= LONGEST_LINE;
        for (int i = start; i < end; i++) {
            if (lines.get(i).comment().isPresent()) {
                String room = " ".repeat(isTable ? column - texts.get(i).length() : 0);
                boolean isAlone = lines.get(i).words().isEmpty();
                texts.set(i, texts.get(i) + (isAlone ? "" : room + BEFORE_COMMENT) + comment(i));
            }
        }
    }

    private String comment(int index) {
        return lines.get(index).comment().map(Lexeme::text).orElse("").stripTrailing();
    }
}
