package dev.interlock.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.report.drawing.Diagram.Box;
import dev.interlock.report.drawing.Diagram.Frame;
import dev.interlock.report.drawing.Diagram.Group;
import dev.interlock.report.drawing.Diagram.Line;
import dev.interlock.report.drawing.Diagram.Pen;
import dev.interlock.report.drawing.Diagram.Stroke;
import dev.interlock.report.drawing.Diagram.Tip;
import dev.interlock.report.drawing.Plan.Area;
import dev.interlock.report.drawing.Plan.Drawn;
import dev.interlock.report.drawing.Plan.Placed;
import dev.interlock.report.drawing.Plan.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a drawing readable, on random diagrams of up to 25 boxes. */
class PlanTest {
    private static final Pen PEN = new Pen(Stroke.THIN, Tip.ARROW, "#000000");

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static Diagram diagram(int seed) {
        Random random = new Random(seed);
        int boxes = 1 + random.nextInt(25);
        List<Group> groups = new ArrayList<>();
        List<Box> some = new ArrayList<>();
        for (int id = 0; id < boxes; id++) {
            some.add(new Box(id, "x".repeat(1 + random.nextInt(30)), Frame.SQUARE, ""));
            if (id == boxes - 1 || random.nextInt(3) == 0) {
                groups.add(new Group("Group" + groups.size(), random.nextBoolean() ? "note" : "", Frame.SQUARE, some));
                some = new ArrayList<>();
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = random.nextInt(4 * boxes); i > 0; i--) {
            lines.add(new Line(random.nextInt(boxes), random.nextInt(boxes), PEN, "undoes another", ""));
        }
        return new Diagram("Random", groups, lines);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesFitTheirBoxesAndBoxesTheirGroups(int seed) {
        Plan plan = Plan.of(diagram(seed));

        for (Placed<Box> box : plan.boxes()) {
            assertThat(box.area().width()).isGreaterThan(Metrics.width(box.what().title(), Metrics.NAME_SIZE));
            assertThat(plan.groups()).filteredOn(group -> group.what().boxes().contains(box.what()))
                    .singleElement()
                    .matches(group -> contains(group.area(), box.area()));
        }
        assertThat(plan.groups()).allMatch(group ->
                contains(new Area(-1, -1, plan.width() + 2, plan.height() + 2), group.area()));
    }

    private static boolean contains(Area outer, Area inner) {
        return outer.x() < inner.x() && outer.y() < inner.y()
                && inner.x() + inner.width() < outer.x() + outer.width()
                && inner.y() + inner.height() < outer.y() + outer.height();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingStandsOnAnythingElse(int seed) {
        Plan plan = Plan.of(diagram(seed));

        apart(plan.groups().stream().map(Placed::area).toList());
        apart(plan.boxes().stream().map(Placed::area).toList());
    }

    private static void apart(List<Area> areas) {
        for (int i = 0; i < areas.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(overlap(areas.get(i), areas.get(j))).as(areas.get(i) + " " + areas.get(j)).isFalse();
            }
        }
    }

    private static boolean overlap(Area one, Area other) {
        return one.x() < other.x() + other.width() && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height() && other.y() < one.y() + one.height();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLineLeadsFromItsBoxToItsBoxAndThroughNoOther(int seed) {
        Plan plan = Plan.of(diagram(seed));

        assertThat(plan.lines()).allMatch(line -> isAtSide(area(plan, line.line().from()), line.points().get(0))
                && isAtSide(area(plan, line.line().to()), line.points().get(line.points().size() - 1)));
        for (Drawn line : plan.lines()) {
            for (Piece piece : pieces(line)) {
                assertThat(plan.boxes()).noneMatch(box -> overlap(piece.area(), box.area()));
            }
        }
    }

    private static Area area(Plan plan, int box) {
        return plan.boxes().stream().filter(placed -> placed.what().id() == box).findFirst().orElseThrow().area();
    }

    private static boolean isAtSide(Area box, Point point) {
        return (point.x() == box.x() || point.x() == box.x() + box.width())
                && point.y() > box.y() && point.y() < box.y() + box.height();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noTwoLinesRunOnOneAnother(int seed) {
        Plan plan = Plan.of(diagram(seed));
        List<Piece> all = plan.lines().stream().flatMap(line -> pieces(line).stream()).toList();
        Set<String> clashes = new HashSet<>();
        for (Piece one : all) {
            for (Piece other : all) {
                if (one.line() != other.line() && one.runsOn(other)) {
                    clashes.add(one + " " + other);
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    private static List<Piece> pieces(Drawn line) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 1; i < line.points().size(); i++) {
            pieces.add(new Piece(line, line.points().get(i - 1), line.points().get(i)));
        }
        return pieces;
    }

    private record Piece(Drawn line, Point from, Point to) {
        Area area() {
            int x = Math.min(from.x(), to.x());
            int y = Math.min(from.y(), to.y());
            return new Area(x, y, Math.abs(from.x() - to.x()), Math.abs(from.y() - to.y()));
        }

        boolean runsOn(Piece other) {
            Area one = area();
            Area two = other.area();
            boolean horizontal = one.height() == 0 && two.height() == 0 && one.y() == two.y();
            boolean vertical = one.width() == 0 && two.width() == 0 && one.x() == two.x();
            return horizontal && Math.max(one.x(), two.x()) < Math.min(one.x() + one.width(), two.x() + two.width())
                    || vertical && Math.max(one.y(), two.y()) < Math.min(one.y() + one.height(), two.y() + two.height());
        }
    }
}
