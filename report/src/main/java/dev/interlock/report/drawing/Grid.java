package dev.interlock.report.drawing;

import dev.interlock.report.drawing.Diagram.Box;
import dev.interlock.report.drawing.Diagram.Group;
import dev.interlock.report.drawing.Diagram.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Columns of slots, each in its order from above, and the routes of all lines: the layered drawing of Sugiyama, Tagawa and Toda (IEEE
 * SMC 1981), with groups for nodes. Where a line passes a column, it has a lane there.
 */
record Grid(List<List<Slot>> columns, List<Route> routes) {
    private static final int SWEEPS = 8;

    Grid {
        columns = columns.stream().map(List::copyOf).toList();
        routes = List.copyOf(routes);
    }

    static Grid of(Diagram diagram) {
        Builder builder = new Builder();
        builder.groups(Columns.of(diagram));
        diagram.lines().forEach(builder::route);
        return new Grid(new Ordering(builder.columns, builder.routes).after(SWEEPS), builder.routes);
    }

    private static final class Builder {
        private final List<List<Slot>> columns = new ArrayList<>();
        private final List<Route> routes = new ArrayList<>();
        private final Map<Integer, Slot> slotOfBox = new HashMap<>();
        private int slots;

        void groups(List<List<Group>> groups) {
            for (List<Group> column : groups) {
                columns.add(new ArrayList<>());
                column.forEach(this::group);
            }
        }

        private void group(Group group) {
            Slot slot = slot(columns.size() - 1, Optional.of(group));
            group.boxes().stream().map(Box::id).forEach(id -> slotOfBox.put(id, slot));
        }

        private Slot slot(int column, Optional<Group> group) {
            Slot slot = new Slot(slots++, column, group);
            columns.get(column).add(slot);
            return slot;
        }

        void route(Line line) {
            Slot from = slotOfBox.get(line.from());
            Slot to = slotOfBox.get(line.to());
            List<Slot> through = new ArrayList<>(List.of(from));
            int way = Integer.signum(to.column() - from.column());
            for (int column = from.column() + way; way != 0 && column != to.column(); column += way) {
                through.add(slot(column, Optional.empty()));
            }
            through.add(to);
            routes.add(new Route(routes.size(), line, through));
        }
    }
}
