package dev.interlock.report.drawing;

import dev.interlock.report.drawing.Diagram.Box;
import dev.interlock.report.drawing.Diagram.Group;
import dev.interlock.report.drawing.Diagram.Line;
import dev.interlock.report.drawing.Route.End;
import dev.interlock.report.drawing.Route.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where everything of a diagram is drawn. */
record Plan(List<Placed<Group>> groups, List<Placed<Box>> boxes, List<Drawn> lines, int width, int height) {
    Plan {
        groups = List.copyOf(groups);
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    record Point(int x, int y) {}

    record Area(int x, int y, int width, int height) {}

    record Placed<T>(T what, Area area) {}

    record Drawn(Line line, List<Point> points) {
        Drawn {
            points = List.copyOf(points);
        }
    }

    static Plan of(Diagram diagram) {
        return new Maker(Grid.of(diagram)).plan();
    }

    private static final class Maker {
        private final Grid grid;
        private final Placement placement;
        private final Channels channels;
        private final List<Integer> lefts = new ArrayList<>();
        private final List<Integer> widths = new ArrayList<>();
        private final List<Placed<Group>> groups = new ArrayList<>();
        private final List<Placed<Box>> boxes = new ArrayList<>();
        private final Map<Integer, Area> areas = new HashMap<>();

        Maker(Grid grid) {
            this.grid = grid;
            this.placement = new Placement(grid);
            this.channels = new Channels(grid, placement);
        }

        Plan plan() {
            int x = 0;
            for (int column = 0; column < grid.columns().size(); column++) {
                lefts.add(x);
                widths.add(width(grid.columns().get(column)));
                x += widths.get(column) + channels.width(column);
            }
            grid.columns().forEach(column -> column.forEach(slot -> slot.group().ifPresent(group -> place(slot, group))));
            List<Drawn> lines = grid.routes().stream().map(this::draw).toList();
            return new Plan(groups, boxes, lines, x, placement.bottom());
        }

        private static int width(List<Slot> column) {
            return column.stream().flatMap(slot -> slot.group().stream()).mapToInt(Maker::width).max().orElse(0);
        }

        private static int width(Group group) {
            int title = Metrics.width(group.title(), Metrics.NAME_SIZE)
                    + (group.note().isEmpty() ? 0 : Metrics.PADDING + Metrics.width(group.note(), Metrics.LABEL_SIZE));
            int widest = group.boxes().stream()
                    .mapToInt(box -> Metrics.width(box.title(), Metrics.NAME_SIZE) + 2 * Metrics.PADDING).max().orElse(0);
            return 2 * Metrics.PADDING + Math.max(title, widest);
        }

        private void place(Slot slot, Group group) {
            int left = lefts.get(slot.column());
            int width = widths.get(slot.column());
            groups.add(new Placed<>(group, new Area(left, placement.top(slot), width, placement.height(group))));
            for (Box box : group.boxes()) {
                Area area = new Area(left + Metrics.PADDING, placement.top(box), width - 2 * Metrics.PADDING,
                        placement.height(box));
                boxes.add(new Placed<>(box, area));
                areas.put(box.id(), area);
            }
        }

        private Drawn draw(Route route) {
            List<Point> points = new ArrayList<>();
            points.add(new Point(edge(route, End.SOURCE), placement.at(route, 0)));
            for (int i = 0; i + 1 < route.slots().size(); i++) {
                Channels.Climb climb = new Channels.Climb(route, i);
                int channel = climb.channel();
                int x = lefts.get(channel) + widths.get(channel) + channels.offset(climb);
                points.add(new Point(x, placement.at(route, i)));
                points.add(new Point(x, placement.at(route, i + 1)));
            }
            int last = route.slots().size() - 1;
            points.add(new Point(edge(route, End.TARGET), placement.at(route, last)));
            return new Drawn(route.line(), points);
        }

        private int edge(Route route, End end) {
            Area area = areas.get(route.box(end));
            return route.side(end) == Side.LEFT ? area.x() : area.x() + area.width();
        }
    }
}
