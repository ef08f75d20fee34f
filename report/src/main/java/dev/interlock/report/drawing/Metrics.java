package dev.interlock.report.drawing;

/**
 * Lengths in pixels. Letters are counted as wide as those of the widest usual font, so that names fit their boxes whatever font the
 * reader has.
 */
final class Metrics {
    /** Everything vertical stands on this grid; what ends in which part of it never lies on one line with anything else. */
    static final int GRID = 16;

    static final int TRACK = 9;
    static final int MARGIN = 16;
    static final int PADDING = 12;
    static final int GROUP_HEAD = 2 * GRID;
    static final int BETWEEN_GROUPS = 2 * GRID;
    static final int CORNER = 5;
    static final int TITLE_SIZE = 16;
    static final int NAME_SIZE = 13;
    static final int LABEL_SIZE = 11;

    private static final double WIDEST_LETTER = 0.66;

    private Metrics() {}

    static int width(String text, int size) {
        return (int) Math.ceil(text.length() * size * WIDEST_LETTER);
    }
}
