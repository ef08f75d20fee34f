package dev.interlock.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of cells in aligned columns. A cell is a list of items that are kept whole while there is room; when the table
 * is wider than the page its widest columns are narrowed and their cells folded.
 */
final class Table {
    private static final String BETWEEN = "  ";

    private final List<Column> columns;
    private final List<String> preface = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    record Column(String title, Side side) {}

    /** @param mark in place of cells, a line of its own that stands below the second column; empty for none */
    private record Row(List<Cell> cells, String mark) {}

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

    /** Items in the first row, from the second column to the end of the line. */
    void begin(String first, List<String> items) {
        preface.add(first);
        preface.addAll(items);
    }

    void row(List<Cell> cells) {
        rows.add(new Row(List.copyOf(cells), ""));
    }

    /** A line between rows, which says what they have in common. */
    void mark(String text) {
        rows.add(new Row(List.of(), text));
    }

    String render(int indent, Layout layout) {
        int[] widths = widths(layout.width() - indent);
        StringBuilder text = new StringBuilder();
        List<Cell> titles = columns.stream().map(c -> new Cell(List.of(c.title()), Tone.FAINT)).toList();
        appendRow(text, titles, widths, indent, layout);
        text.append(beginning(widths[0], indent, layout));
        for (Row row : rows) {
            if (row.mark().isEmpty()) {
                appendRow(text, row.cells(), widths, indent, layout);
            } else {
                text.append(marked(row.mark(), indent + widths[0] + BETWEEN.length(), layout));
            }
        }
        return text.toString();
    }

    private static String marked(String mark, int column, Layout layout) {
        StringBuilder text = new StringBuilder();
        for (String line : Folding.fold(mark, layout.width() - column)) {
            text.append(" ".repeat(column)).append(layout.palette().paint(Tone.EXPECTED, line)).append('\n');
        }
        return text.toString();
    }

    private String beginning(int first, int indent, Layout layout) {
        if (preface.isEmpty()) {
            return "";
        }
        int column = indent + first + BETWEEN.length();
        String number = preface.get(0);
        List<String> lines = Folding.foldItems(preface.subList(1, preface.size()), BETWEEN, layout.width() - column);
        String margin = " ".repeat(column);
        return margin.substring(number.length() + BETWEEN.length()) + number + BETWEEN
                + String.join("\n" + margin, lines) + "\n";
    }

    private int[] widths(int room) {
        int[] widths = new int[columns.size()];
        int[] narrowest = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            String title = columns.get(c).title();
            widths[c] = Math.max(title.length(), widest(cells(c).map(Cell::width)));
            narrowest[c] = Math.max(longestWord(title), widest(cells(c).map(Table::longestWord)));
        }
        int available = room - BETWEEN.length() * (widths.length - 1);
        while (IntStream.of(widths).sum() > available) {
            OptionalInt widest = widest(widths, narrowest);
            if (widest.isEmpty()) {
                break;
            }
            widths[widest.getAsInt()]--;
        }
        return widths;
    }

    private Stream<Cell> cells(int column) {
        return rows.stream().filter(row -> row.mark().isEmpty()).map(row -> row.cells().get(column));
    }

    /** The widest column that can be narrower without cutting a word. */
    private static OptionalInt widest(int[] widths, int[] narrowest) {
        return IntStream.range(0, widths.length)
                .filter(c -> widths[c] > narrowest[c])
                .reduce((a, b) -> widths[b] >= widths[a] ? b : a);
    }

    private static int widest(Stream<Integer> widths) {
        return widths.max(Integer::compare).orElse(0);
    }

    private static int longestWord(Cell cell) {
        return widest(cell.items().stream().map(Table::longestWord));
    }

    private static int longestWord(String text) {
        return widest(Stream.of(text.split(" ")).map(String::length));
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
            }
            owed += (right ? 0 : padding) + BETWEEN.length();
        }
        return text.toString();
    }
}
