package dev.interlock.report.drawing;

import java.util.List;

/**
 * What a drawing shows: boxes in groups, and lines from box to box.
 *
 * @param lines between boxes of its groups
 */
public record Diagram(String title, List<Group> groups, List<Line> lines) {
    public Diagram {
        groups = List.copyOf(groups);
        lines = List.copyOf(lines);
    }

    /** @param note in small letters behind the title; may be empty */
    public record Group(String title, String note, Frame frame, List<Box> boxes) {
        public Group {
            boxes = List.copyOf(boxes);
        }
    }

    /** @param hint shown when somebody points at it; may be empty */
    public record Box(int id, String title, Frame frame, String hint) {}

    /** @param label stands where the line ends */
    public record Line(int from, int to, Pen pen, String label, String hint) {}

    /** How a box or a group looks. */
    public enum Frame {
        SQUARE,
        ROUND,
        DASHED
    }

    /** How a line looks: told apart in black and white. */
    public record Pen(Stroke stroke, Tip tip, String colour) {}

    public enum Stroke {
        THIN,
        THICK,
        DASHED,
        DOTTED
    }

    public enum Tip {
        ARROW,
        BAR,
        OPEN_ARROW,
        DIAMOND
    }
}
