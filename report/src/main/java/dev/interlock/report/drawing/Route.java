package dev.interlock.report.drawing;

import dev.interlock.report.drawing.Diagram.Line;
import java.util.List;

/** The slots through which a line goes, from that of its one end to that of its other. */
record Route(int id, Line line, List<Slot> slots) {
    Route {
        slots = List.copyOf(slots);
    }

    Slot slot(End end) {
        return switch (end) {
            case SOURCE -> slots.get(0);
            case TARGET -> slots.get(slots.size() - 1);
        };
    }

    /** The slot that comes next, seen from an end. */
    Slot beside(End end) {
        return switch (end) {
            case SOURCE -> slots.get(1);
            case TARGET -> slots.get(slots.size() - 2);
        };
    }

    int box(End end) {
        return switch (end) {
            case SOURCE -> line.from();
            case TARGET -> line.to();
        };
    }

    /** Lines within a column go round on its right. */
    Side side(End end) {
        return beside(end).column() < slot(end).column() ? Side.LEFT : Side.RIGHT;
    }

    enum End {
        SOURCE,
        TARGET;

        End other() {
            return this == SOURCE ? TARGET : SOURCE;
        }
    }

    enum Side {
        LEFT,
        RIGHT
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Route that && id == that.id;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
