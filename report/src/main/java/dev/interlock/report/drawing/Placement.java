package dev.interlock.report.drawing;

import dev.interlock.report.drawing.Diagram.Box;
import dev.interlock.report.drawing.Diagram.Group;
import dev.interlock.report.drawing.Route.End;
import dev.interlock.report.drawing.Route.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far down everything is. A box is as tall as the lines at its fuller side need.
 *
 * <p>INVARIANT: what is horizontal in one channel never has the same height: ports on the right of a box stand on the grid, ports on the
 * left half a step below, lanes a quarter or three quarters below.
 */
final class Placement {
    private static final int STEP = Metrics.GRID;

    private final Grid grid;
    private final Map<Integer, Map<Side, List<Port>>> ports = new HashMap<>();
    private final Map<Slot, Integer> tops = new HashMap<>();
    private final Map<Integer, Integer> boxes = new HashMap<>();
    private final Map<Port, Integer> heights = new HashMap<>();
    private int bottom;

    Placement(Grid grid) {
        this.grid = grid;
        for (Route route : grid.routes()) {
            for (End end : End.values()) {
                ports(route.box(end), route.side(end)).add(new Port(route, end));
            }
        }
        grid.columns().forEach(this::stack);
        ports.forEach((box, sides) -> sides.forEach((side, all) -> spread(box, side, all)));
    }

    /** Where a line meets a box. */
    record Port(Route route, End end) {}

    private List<Port> ports(int box, Side side) {
        return ports.computeIfAbsent(box, b -> new EnumMap<>(Side.class)).computeIfAbsent(side, s -> new ArrayList<>());
    }

    private void stack(List<Slot> column) {
        int total = column.stream().mapToInt(this::room).sum();
        int tallest = grid.columns().stream().mapToInt(c -> c.stream().mapToInt(this::room).sum()).max().orElse(total);
        int top = (tallest - total) / 2 / STEP * STEP;
        for (Slot slot : column) {
            tops.put(slot, slot.isLane() ? top + STEP / 4 + slot.column() % 2 * STEP / 2 : top);
            slot.group().ifPresent(group -> boxes(group, tops.get(slot)));
            top += room(slot);
        }
        bottom = Math.max(bottom, top);
    }

    private int room(Slot slot) {
        return slot.group().map(group -> height(group) + Metrics.BETWEEN_GROUPS).orElse(STEP);
    }

    private void boxes(Group group, int groupTop) {
        int top = groupTop + Metrics.GROUP_HEAD;
        for (Box box : group.boxes()) {
            boxes.put(box.id(), top);
            top += height(box) + STEP;
        }
    }

    private void spread(int box, Side side, List<Port> all) {
        all.sort(Comparator.comparing(this::destination));
        int room = height(box) / STEP - 1;
        int first = boxes.get(box) + STEP * (1 + (room - all.size()) / 2) + (side == Side.LEFT ? STEP / 2 : 0);
        for (int i = 0; i < all.size(); i++) {
            heights.put(all.get(i), first + STEP * i);
        }
    }

    /** How far down the line is going from here. */
    private double destination(Port port) {
        Slot beside = port.route().beside(port.end());
        int other = port.route().box(port.end().other());
        double away = beside.isLane() ? tops.get(beside) : boxes.get(other) + height(other) / 2.0;
        return away + port.route().id() / 10_000.0;
    }

    int height(Group group) {
        return Metrics.GROUP_HEAD + group.boxes().stream().mapToInt(box -> height(box) + STEP).sum();
    }

    int height(Box box) {
        return height(box.id());
    }

    private int height(int box) {
        int most = ports.getOrDefault(box, Map.of()).values().stream().mapToInt(List::size).max().orElse(0);
        return STEP * Math.max(2, most + 1);
    }

    int top(Slot slot) {
        return tops.get(slot);
    }

    int top(Box box) {
        return boxes.get(box.id());
    }

    /** Where the route enters the slot and leaves it. */
    int at(Route route, int index) {
        if (index == 0) {
            return heights.get(new Port(route, End.SOURCE));
        }
        return index == route.slots().size() - 1
                ? heights.get(new Port(route, End.TARGET))
                : tops.get(route.slots().get(index));
    }

    int bottom() {
        return bottom;
    }
}
