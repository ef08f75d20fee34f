package dev.interlock.cli;

import java.util.List;

/**
 * Lines at the bottom of a terminal, each set of them in the place of the one before. While they are written nothing wraps, so that
 * a terminal which is narrower than was thought does not spoil the place.
 */
final class Frame {
    private static final String NO_WRAPPING = "\u001b[?7l";
    private static final String WRAPPING = "\u001b[?7h";
    private static final String ERASE_BELOW = "\u001b[J";
    private static final String ERASE_RIGHT = "\u001b[K";

    private final int columns;
    private int height;

    Frame(int columns) {
        this.columns = columns;
    }

    /** What to send to the terminal so that these lines are seen instead of the last ones. */
    String showing(List<String> lines) {
        StringBuilder text = new StringBuilder(height > 0 ? "\r\u001b[" + height + "A" : "\r");
        text.append(NO_WRAPPING);
        lines.forEach(line -> text.append(cut(line)).append(ERASE_RIGHT).append("\n"));
        text.append(ERASE_BELOW).append(WRAPPING);
        height = lines.size();
        return text.toString();
    }

    private String cut(String line) {
        int room = Math.max(1, columns - 1);
        return line.length() <= room ? line : line.substring(0, room - 1) + "…";
    }
}
