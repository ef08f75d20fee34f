package dev.interlock.report.drawing;

import dev.interlock.report.drawing.Diagram.Box;
import dev.interlock.report.drawing.Diagram.Frame;
import dev.interlock.report.drawing.Diagram.Group;
import dev.interlock.report.drawing.Diagram.Line;
import dev.interlock.report.drawing.Diagram.Pen;
import dev.interlock.report.drawing.Diagram.Tip;
import java.util.ArrayList;
import java.util.List;

/** Diagrams as scalable vector graphics, drawn one below the other, with a legend at the end. */
public final class Svg {
    private static final String FONT = "font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\"";
    private static final int SAMPLE = 44;

    private final StringBuilder text = new StringBuilder();
    private int width;
    private int down = Metrics.MARGIN;

    private Svg() {}

    public static String of(String title, List<Diagram> diagrams, List<Line> legend) {
        Svg svg = new Svg();
        diagrams.forEach(svg::diagram);
        svg.legend(legend);
        return svg.document(title);
    }

    private String document(String title) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + down + "\" viewBox=\"0 0 "
                + width + " " + down + "\" role=\"img\" " + FONT + ">\n"
                + "<title>" + escaped(title) + "</title>\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
                + text + "</svg>\n";
    }

    private void diagram(Diagram diagram) {
        down += Metrics.TITLE_SIZE;
        text(Metrics.MARGIN, down, diagram.title(), Metrics.TITLE_SIZE, "font-weight=\"bold\"");
        width = Math.max(width, 2 * Metrics.MARGIN + Metrics.width(diagram.title(), Metrics.TITLE_SIZE));
        down += Metrics.MARGIN;
        Plan plan = Plan.of(diagram);
        text.append("<g transform=\"translate(").append(Metrics.MARGIN).append(' ').append(down).append(")\">\n");
        plan.groups().forEach(placed -> group(placed.what(), placed.area()));
        plan.lines().forEach(this::line);
        plan.boxes().forEach(placed -> box(placed.what(), placed.area()));
        plan.lines().forEach(this::label);
        text.append("</g>\n");
        width = Math.max(width, plan.width() + 2 * Metrics.MARGIN);
        down += plan.height() + Metrics.MARGIN;
    }

    private void group(Group group, Plan.Area area) {
        boolean dashed = group.frame() == Frame.DASHED;
        rect(area, 8, dashed ? "fill=\"#f6f6f4\" stroke=\"#8a8a86\" stroke-dasharray=\"5 4\"" : "fill=\"#eef3fa\" stroke=\"#8fa3bd\"");
        int baseline = area.y() + Metrics.GROUP_HEAD - Metrics.PADDING;
        text(area.x() + Metrics.PADDING, baseline, group.title(), Metrics.NAME_SIZE, "font-weight=\"bold\"");
        if (!group.note().isEmpty()) {
            int after = area.x() + Metrics.PADDING + Metrics.width(group.title(), Metrics.NAME_SIZE) + Metrics.PADDING / 2;
            text(after, baseline, group.note(), Metrics.LABEL_SIZE, "fill=\"#5a5a56\"");
        }
    }

    private void box(Box box, Plan.Area area) {
        text.append("<g>");
        if (!box.hint().isEmpty()) {
            text.append("<title>").append(escaped(box.hint())).append("</title>");
        }
        int round = box.frame() == Frame.ROUND ? Math.min(16, area.height() / 2) : 3;
        rect(area, round, box.frame() == Frame.DASHED
                ? "fill=\"#ffffff\" stroke=\"#333333\" stroke-dasharray=\"2 2\"" : "fill=\"#ffffff\" stroke=\"#333333\"");
        text(area.x() + area.width() / 2, area.y() + area.height() / 2 + Metrics.NAME_SIZE / 3, box.title(),
                Metrics.NAME_SIZE, "text-anchor=\"middle\"");
        text.append("</g>\n");
    }

    private void rect(Plan.Area area, int round, String style) {
        text.append("<rect x=\"").append(area.x()).append("\" y=\"").append(area.y())
                .append("\" width=\"").append(area.width()).append("\" height=\"").append(area.height())
                .append("\" rx=\"").append(round).append("\" ").append(style).append("/>");
    }

    private void line(Plan.Drawn drawn) {
        text.append("<g><title>").append(escaped(drawn.line().hint())).append("</title>");
        stroke(drawn.line().pen(), drawn.points());
        text.append("</g>\n");
    }

    private void stroke(Pen pen, List<Plan.Point> points) {
        text.append("<path d=\"").append(Curve.through(points)).append("\" fill=\"none\" stroke=\"").append(pen.colour())
                .append("\" ").append(stroke(pen)).append("/>");
        text.append(tip(pen, points.get(points.size() - 2), points.get(points.size() - 1)));
    }

    private static String stroke(Pen pen) {
        return switch (pen.stroke()) {
            case THIN -> "stroke-width=\"1.5\"";
            case THICK -> "stroke-width=\"3\"";
            case DASHED -> "stroke-width=\"1.5\" stroke-dasharray=\"7 4\"";
            case DOTTED -> "stroke-width=\"1.5\" stroke-dasharray=\"1.5 4\"";
        };
    }

    private static String tip(Pen pen, Plan.Point from, Plan.Point to) {
        int way = to.x() >= from.x() ? 1 : -1;
        int x = to.x();
        int y = to.y();
        String filled = "fill=\"" + pen.colour() + "\" stroke=\"none\"";
        String open = "fill=\"none\" stroke=\"" + pen.colour() + "\" stroke-width=\"1.5\"";
        int back = x - 9 * way;
        return switch (pen.tip()) {
            case ARROW -> path("M" + x + " " + y + "L" + back + " " + (y - 4) + "V" + (y + 4) + "Z", filled);
            case OPEN_ARROW -> path("M" + back + " " + (y - 4) + "L" + x + " " + y + "L" + back + " " + (y + 4), open);
            case BAR -> path("M" + (x - 3 * way) + " " + (y - 6) + "V" + (y + 6),
                    "fill=\"none\" stroke=\"" + pen.colour() + "\" stroke-width=\"3.5\"");
            case DIAMOND -> path("M" + x + " " + y + "L" + (x - 6 * way) + " " + (y - 5) + "L" + (x - 12 * way) + " " + y
                    + "L" + (x - 6 * way) + " " + (y + 5) + "Z", filled);
        };
    }

    private static String path(String points, String style) {
        return "<path d=\"" + points + "\" " + style + "/>";
    }

    /** On the line where it arrives, outside the group. */
    private void label(Plan.Drawn drawn) {
        Plan.Point to = drawn.points().get(drawn.points().size() - 1);
        boolean fromTheLeft = drawn.points().get(drawn.points().size() - 2).x() < to.x();
        int away = Metrics.PADDING + Metrics.PADDING / 2;
        label(fromTheLeft ? to.x() - away : to.x() + away, to.y(), drawn.line(), fromTheLeft ? "end" : "start");
    }

    private void label(int x, int y, Line line, String anchor) {
        text(x, y + Metrics.LABEL_SIZE / 3, line.label(), Metrics.LABEL_SIZE, "text-anchor=\"" + anchor + "\" fill=\""
                + line.pen().colour() + "\" stroke=\"#ffffff\" stroke-width=\"4\" paint-order=\"stroke\"");
    }

    /** Side by side as far as the drawings above are wide. */
    private void legend(List<Line> legend) {
        int column = legend.stream().mapToInt(line -> Metrics.width(line.label(), Metrics.LABEL_SIZE)).max().orElse(0)
                + SAMPLE + Metrics.PADDING + Metrics.MARGIN;
        int columns = Math.max(1, (width - Metrics.MARGIN) / column);
        width = Math.max(width, Metrics.MARGIN + column);
        down += Metrics.GRID / 2;
        for (int i = 0; i < legend.size(); i++) {
            Line line = legend.get(i);
            int x = Metrics.MARGIN + i % columns * column;
            int y = down + i / columns * (Metrics.GRID + Metrics.GRID / 2);
            stroke(line.pen(), List.of(new Plan.Point(x, y), new Plan.Point(x + SAMPLE, y)));
            text(x + SAMPLE + Metrics.PADDING, y + Metrics.LABEL_SIZE / 3, line.label(), Metrics.LABEL_SIZE, "fill=\"#222222\"");
            text.append('\n');
        }
        down += (legend.size() - 1) / columns * (Metrics.GRID + Metrics.GRID / 2) + Metrics.GRID + Metrics.MARGIN / 2;
    }

    private void text(int x, int y, String words, int size, String style) {
        text.append("<text x=\"").append(x).append("\" y=\"").append(y).append("\" font-size=\"").append(size)
                .append("\" ").append(style).append('>').append(escaped(words)).append("</text>");
    }

    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        words.codePoints().forEach(c -> safe.append(switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> c < ' ' ? " " : Character.toString(c);
        }));
        return safe.toString();
    }
}
