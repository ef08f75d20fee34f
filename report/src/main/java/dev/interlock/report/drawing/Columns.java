package dev.interlock.report.drawing;

import dev.interlock.report.drawing.Diagram.Group;
import dev.interlock.report.drawing.Diagram.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which group stands in which column. Groups are put into one order in which few lines lead back (the greedy one of Eades, Lin and
 * Smyth, Information Processing Letters 1993), which is then cut into columns of about the same height.
 */
final class Columns {
    private final Diagram diagram;
    private final Map<Integer, Integer> groupOfBox = new HashMap<>();
    private final int[][] lines;

    private Columns(Diagram diagram) {
        this.diagram = diagram;
        int count = diagram.groups().size();
        this.lines = new int[count][count];
        for (int group = 0; group < count; group++) {
            for (Diagram.Box box : diagram.groups().get(group).boxes()) {
                groupOfBox.put(box.id(), group);
            }
        }
        for (Line line : diagram.lines()) {
            lines[groupOfBox.get(line.from())][groupOfBox.get(line.to())]++;
        }
    }

    static List<List<Group>> of(Diagram diagram) {
        return new Columns(diagram).cut();
    }

    private List<List<Group>> cut() {
        List<Integer> order = order();
        int wanted = wanted(order.size());
        double height = order.stream().mapToInt(this::height).sum() / (double) wanted;
        List<List<Group>> columns = new ArrayList<>();
        double above = 0;
        for (int group : order) {
            int column = Math.min(wanted - 1, (int) ((above + height(group) / 2.0) / height));
            while (columns.size() <= column) {
                columns.add(new ArrayList<>());
            }
            columns.get(column).add(diagram.groups().get(group));
            above += height(group);
        }
        columns.removeIf(List::isEmpty);
        return columns;
    }

    private static int wanted(int groups) {
        return groups <= 3 ? Math.max(1, groups) : groups <= 6 ? 3 : groups <= 12 ? 4 : 5;
    }

    private int height(int group) {
        return 2 + diagram.groups().get(group).boxes().size();
    }

    private List<Integer> order() {
        List<Integer> left = new ArrayList<>();
        for (int group = 0; group < lines.length; group++) {
            left.add(group);
        }
        List<Integer> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Integer next = left.stream().reduce((a, b) -> surplus(b, left) > surplus(a, left) ? b : a).orElseThrow();
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    /** Lines out less lines in, among those that are left; where nobody is to blame, things begin. */
    private int surplus(int group, List<Integer> left) {
        int surplus = diagram.groups().get(group).frame() == Diagram.Frame.DASHED ? 1_000_000 : 0;
        for (int other : left) {
            surplus += lines[group][other] - lines[other][group];
        }
        return surplus;
    }
}
