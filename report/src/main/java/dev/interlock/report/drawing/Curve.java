package dev.interlock.report.drawing;

import dev.interlock.report.drawing.Plan.Point;
import java.util.ArrayList;
import java.util.List;

/** A line of horizontal and vertical pieces with round corners, as the path that SVG draws. */
final class Curve {
    private Curve() {}

    static String through(List<Point> given) {
        List<Point> points = withoutStops(given);
        StringBuilder path = new StringBuilder("M" + shown(points.get(0)));
        for (int i = 1; i + 1 < points.size(); i++) {
            Point corner = points.get(i);
            path.append('L').append(shown(towards(corner, points.get(i - 1))))
                    .append('Q').append(shown(corner)).append(' ').append(shown(towards(corner, points.get(i + 1))));
        }
        return path.append('L').append(shown(points.get(points.size() - 1))).toString();
    }

    /** Without points that are where the one before is, or on the way to the one after. */
    private static List<Point> withoutStops(List<Point> given) {
        List<Point> points = new ArrayList<>();
        for (Point point : given) {
            int size = points.size();
            if (size > 0 && points.get(size - 1).equals(point)) {
                continue;
            }
            if (size > 1 && isStraight(points.get(size - 2), points.get(size - 1), point)) {
                points.remove(size - 1);
            }
            points.add(point);
        }
        return points;
    }

    private static boolean isStraight(Point one, Point other, Point third) {
        return one.x() == other.x() && other.x() == third.x() || one.y() == other.y() && other.y() == third.y();
    }

    /** A point near the corner, on the way to another; no further than half that way. */
    private static Point towards(Point corner, Point other) {
        int dx = other.x() - corner.x();
        int dy = other.y() - corner.y();
        int far = Math.min(Metrics.CORNER, (Math.abs(dx) + Math.abs(dy)) / 2);
        return new Point(corner.x() + Integer.signum(dx) * far, corner.y() + Integer.signum(dy) * far);
    }

    private static String shown(Point point) {
        return point.x() + " " + point.y();
    }
}
