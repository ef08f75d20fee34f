package dev.interlock.report;

/**
 * How a text report is to look.
 *
 * @param width the columns of the terminal; longer lines are folded where they can be, names are never cut
 */
public record Layout(int width, Palette palette, Runs runs) {
    /** What fits a terminal of today, a printed page and a code review. */
    public static final int DEFAULT_WIDTH = 100;

    private static final int NARROWEST = 40;

    public Layout {
        width = Math.max(NARROWEST, width);
    }

    /** For a file, a pipe or a test. */
    public static Layout plain() {
        return new Layout(DEFAULT_WIDTH, Palette.PLAIN, Runs.FIRST_TWO);
    }

    /** How many runs of one finding are shown as tables; the others take one line. Only with all of them, long loops are whole. */
    public enum Runs {
        FIRST_TWO,
        ALL
    }
}
