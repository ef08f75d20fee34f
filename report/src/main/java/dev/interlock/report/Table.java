package dev.interlock.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of cells in aligned columns. A cell is a list of items that are kept whole while there is room; when the table is
 * wider than the page its widest columns are narrowed and their cells folded.
 */
final class Table {
    private static final String BETWEEN = "  ";
    private static final int NARROWEST_COLUMN = 16;

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    record Column(String title, Side side) {}

    enum Side {
        LEFT,
        RIGHT
    }

    record Cell(List<String> items, Tone tone) {
        Cell {
            items = List.copyOf(items);
        }

        static Cell of(String text) {
            return new Cell(text.isEmpty() ? List.of() : List.of(text), Tone.PLAIN);
        }

        int width() {
            return String.join(BETWEEN, items).length();
        }
    }

    void row(List<Cell> cells) {
        rows.add(List.copyOf(cells));
    }

    String render(int indent, Layout layout) {
        int[] widths = widths(layout.width() - indent);
        StringBuilder text = new StringBuilder();
        List<Cell> titles = columns.stream().map(c -> new Cell(List.of(c.title()), Tone.FAINT)).toList();
        appendRow(text, titles, widths, indent, layout);
        rows.forEach(row -> appendRow(text, row, widths, indent, layout));
        return text.toString();
    }

    private int[] widths(int room) {
        int[] widths = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            int widest = rows.stream().mapToInt(row -> row.get(column).width()).max().orElse(0);
            widths[c] = Math.max(columns.get(c).title().length(), widest);
        }
        int available = room - BETWEEN.length() * (widths.length - 1);
        while (IntStream.of(widths).sum() > available && widths[widest(widths)] > NARROWEST_COLUMN) {
            widths[widest(widths)]--;
        }
        return widths;
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int c = 1; c < widths.length; c++) {
            widest = widths[c] >= widths[widest] ? c : widest;
        }
        return widest;
    }

    private void appendRow(StringBuilder text, List<Cell> cells, int[] widths, int indent, Layout layout) {
        List<List<String>> folded = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            folded.add(Folding.foldItems(cells.get(c).items(), BETWEEN, widths[c]));
        }
        int height = Math.max(1, folded.stream().mapToInt(List::size).max().orElse(1));
        for (int line = 0; line < height; line++) {
            text.append(" ".repeat(indent)).append(line(cells, folded, widths, line, layout)).append('\n');
        }
    }

    private String line(List<Cell> cells, List<List<String>> folded, int[] widths, int line, Layout layout) {
        StringBuilder text = new StringBuilder();
        int owed = 0;
        for (int c = 0; c < widths.length; c++) {
            String part = line < folded.get(c).size() ? folded.get(c).get(line) : "";
            int padding = Math.max(0, widths[c] - part.length());
            boolean right = columns.get(c).side() == Side.RIGHT;
            owed += right ? padding : 0;
            if (!part.isEmpty()) {
                text.append(" ".repeat(owed)).append(layout.palette().paint(cells.get(c).tone(), part));
                owed = 0;
            } else {
                owed += part.length();
            }
            owed += (right ? 0 : padding) + BETWEEN.length();
        }
        return text.toString();
    }
}
