package dev.interlock.report;

import dev.interlock.solver.map.CausalMap;
import dev.interlock.solver.map.CausalMap.Edge;
import dev.interlock.solver.map.Finding;
import dev.interlock.solver.map.Link;
import dev.interlock.solver.map.Node;
import java.util.List;
import java.util.stream.Collectors;

/** Causal maps in the language of Graphviz, a graph for each. */
public final class MapDot {
    private final CausalMap map;
    private final StringBuilder text = new StringBuilder();

    private MapDot(CausalMap map) {
        this.map = map;
    }

    public static String of(List<CausalMap> maps) {
        return maps.stream().map(map -> new MapDot(map).graph()).collect(Collectors.joining("\n"));
    }

    private String graph() {
        text.append("digraph ").append(quoted(map.system().name())).append(" {\n");
        text.append("  graph [rankdir=LR, fontname=\"Helvetica\", label=").append(quoted(map.system().name())).append("]\n");
        text.append("  node [shape=box, style=\"filled\", fillcolor=\"white\", fontname=\"Helvetica\"]\n");
        text.append("  edge [fontname=\"Helvetica\", fontsize=10]\n");
        MapParts.agents(map).forEach(this::cluster);
        MapParts.drawn(map).forEach(this::edge);
        return text.append("}\n").toString();
    }

    private void cluster(String agent, List<Node> nodes) {
        String fill = nodes.get(0).kind() == Node.Kind.EVENT ? "#f2f2f2" : "#eaf1fb";
        text.append("  subgraph ").append(quoted("cluster " + agent)).append(" {\n");
        text.append("    graph [label=").append(quoted(agent)).append(", style=\"filled\", color=\"#999999\", fillcolor=")
                .append(quoted(fill)).append("]\n");
        nodes.forEach(node -> text.append("    n").append(node.id())
                .append(" [label=").append(quoted(node.action()))
                .append(", shape=").append(shape(node)).append("]\n"));
        text.append("  }\n");
    }

    private static String shape(Node node) {
        return switch (node.kind()) {
            case ACTION -> "box";
            case EVENT -> "ellipse";
            case SAMPLE -> "hexagon";
        };
    }

    private void edge(Edge edge) {
        Link link = edge.link();
        String colour = MapColours.of(link.kind());
        text.append("  n").append(link.from().id()).append(" -> n").append(link.to().id())
                .append(" [label=").append(quoted(MapParts.label(edge)))
                .append(", ").append(line(edge))
                .append(", color=").append(quoted(colour)).append(", fontcolor=").append(quoted(colour))
                .append(", tooltip=").append(quoted(MapParts.sentence(edge))).append("]\n");
    }

    private static String line(Edge edge) {
        if (edge.finding() instanceof Finding.Open) {
            return "style=\"dotted\", arrowhead=\"empty\"";
        }
        return switch (edge.link().kind()) {
            case WAKES -> "style=\"solid\", arrowhead=\"normal\"";
            case BLOCKS -> "style=\"solid\", arrowhead=\"tee\"";
            case FEEDS -> "style=\"dashed\", arrowhead=\"vee\"";
            case UNDOES -> "style=\"bold\", arrowhead=\"diamond\"";
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
