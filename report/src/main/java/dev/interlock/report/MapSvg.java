package dev.interlock.report;

import dev.interlock.report.drawing.Diagram;
import dev.interlock.report.drawing.Diagram.Frame;
import dev.interlock.report.drawing.Diagram.Pen;
import dev.interlock.report.drawing.Diagram.Stroke;
import dev.interlock.report.drawing.Diagram.Tip;
import dev.interlock.report.drawing.Svg;
import dev.interlock.solver.map.CausalMap;
import dev.interlock.solver.map.CausalMap.Edge;
import dev.interlock.solver.map.Finding;
import dev.interlock.solver.map.Link;
import dev.interlock.solver.map.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Causal maps as a drawing. */
public final class MapSvg {
    private MapSvg() {}

    public static String of(List<CausalMap> maps) {
        String title = "Causal map of " + String.join(", ", maps.stream().map(map -> map.system().name()).toList());
        return Svg.of(title, maps.stream().map(MapSvg::diagram).toList(), legend(maps));
    }

    private static Diagram diagram(CausalMap map) {
        List<Diagram.Group> groups = new ArrayList<>();
        MapParts.agents(map).forEach((agent, nodes) -> groups.add(group(agent, nodes)));
        return new Diagram(map.system().name(), groups, MapParts.drawn(map).stream().map(MapSvg::line).toList());
    }

    private static Diagram.Group group(String agent, List<Node> nodes) {
        boolean environment = nodes.get(0).kind() == Node.Kind.EVENT;
        return new Diagram.Group(
                agent,
                environment ? "environment" : "",
                environment ? Frame.DASHED : Frame.SQUARE,
                nodes.stream().map(MapSvg::box).toList());
    }

    private static Diagram.Box box(Node node) {
        Frame frame = switch (node.kind()) {
            case ACTION -> Frame.SQUARE;
            case EVENT -> Frame.ROUND;
            case SAMPLE -> Frame.DASHED;
        };
        return new Diagram.Box(node.id(), node.action(), frame, node.doc().orElse(node.name()));
    }

    private static Diagram.Line line(Edge edge) {
        return new Diagram.Line(
                edge.link().from().id(),
                edge.link().to().id(),
                edge.finding() instanceof Finding.Open ? doubtful(edge.link().kind()) : pen(edge.link().kind()),
                MapParts.label(edge),
                MapParts.sentence(edge));
    }

    private static Pen pen(Link.Kind kind) {
        String colour = MapColours.of(kind);
        return switch (kind) {
            case WAKES -> new Pen(Stroke.THIN, Tip.ARROW, colour);
            case BLOCKS -> new Pen(Stroke.THIN, Tip.BAR, colour);
            case FEEDS -> new Pen(Stroke.DASHED, Tip.OPEN_ARROW, colour);
            case UNDOES -> new Pen(Stroke.THICK, Tip.DIAMOND, colour);
        };
    }

    private static Pen doubtful(Link.Kind kind) {
        return new Pen(Stroke.DOTTED, Tip.OPEN_ARROW, MapColours.of(kind));
    }

    private static List<Diagram.Line> legend(List<CausalMap> maps) {
        boolean doubts = maps.stream()
                .flatMap(map -> map.edges().stream())
                .anyMatch(edge -> edge.finding() instanceof Finding.Open);
        Stream<Diagram.Line> doubt = doubts
                ? Stream.of(new Diagram.Line(0, 0, doubtful(Link.Kind.WAKES), "not decided", ""))
                : Stream.empty();
        return Stream.concat(
                Stream.of(Link.Kind.values()).map(kind -> new Diagram.Line(0, 0, pen(kind), meaning(kind), "")), doubt)
                .toList();
    }

    private static String meaning(Link.Kind kind) {
        return switch (kind) {
            case WAKES -> "wakes: its trigger comes true";
            case BLOCKS -> "blocks: it could act, and may not now";
            case FEEDS -> "feeds: it does something else now";
            case UNDOES -> "undoes: gives back a value it changed";
        };
    }
}
