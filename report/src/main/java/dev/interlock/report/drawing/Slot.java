package dev.interlock.report.drawing;

import dev.interlock.report.drawing.Diagram.Group;
import java.util.Optional;

/** A place in a column: of a group, or a lane in which a line passes between groups. */
record Slot(int id, int column, Optional<Group> group) {
    boolean isLane() {
        return group.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slot that && id == that.id;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
