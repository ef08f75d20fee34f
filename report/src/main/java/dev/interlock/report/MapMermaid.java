package dev.interlock.report;

import dev.interlock.solver.map.CausalMap;
import dev.interlock.solver.map.CausalMap.Edge;
import dev.interlock.solver.map.Finding;
import dev.interlock.solver.map.Link;
import dev.interlock.solver.map.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Causal maps as one Mermaid flowchart, for pages that draw those. */
public final class MapMermaid {
    private final StringBuilder text = new StringBuilder("flowchart LR\n");
    private final Map<String, List<Integer>> colours = new LinkedHashMap<>();
    private int groups;
    private int links;

    private MapMermaid() {}

    public static String of(List<CausalMap> maps) {
        MapMermaid mermaid = new MapMermaid();
        for (int i = 0; i < maps.size(); i++) {
            mermaid.add(maps.get(i), "s" + i + "n");
        }
        mermaid.colours.forEach((colour, numbers) -> mermaid.text
                .append("  linkStyle ")
                .append(numbers.stream().map(Object::toString).collect(Collectors.joining(",")))
                .append(" stroke:").append(colour).append('\n'));
        return mermaid.text.toString();
    }

    private void add(CausalMap map, String prefix) {
        text.append("  subgraph g").append(groups++).append('[').append(quoted(map.system().name())).append("]\n");
        MapParts.agents(map).forEach((agent, nodes) -> {
            text.append("    subgraph g").append(groups++).append('[').append(quoted(agent)).append("]\n");
            nodes.forEach(node -> text.append("      ").append(prefix).append(node.id()).append(box(node)).append('\n'));
            text.append("    end\n");
        });
        text.append("  end\n");
        MapParts.drawn(map).forEach(edge -> add(edge, prefix));
    }

    private static String box(Node node) {
        String name = quoted(node.action());
        return switch (node.kind()) {
            case ACTION -> "[" + name + "]";
            case EVENT -> "([" + name + "])";
            case SAMPLE -> "{{" + name + "}}";
        };
    }

    private void add(Edge edge, String prefix) {
        Link link = edge.link();
        text.append("  ").append(prefix).append(link.from().id())
                .append(' ').append(arrow(edge)).append('|').append(MapParts.label(edge)).append("| ")
                .append(prefix).append(link.to().id()).append('\n');
        colours.computeIfAbsent(MapColours.of(link.kind()), colour -> new ArrayList<>()).add(links++);
    }

    private static String arrow(Edge edge) {
        if (edge.finding() instanceof Finding.Open) {
            return "-.-";
        }
        return switch (edge.link().kind()) {
            case WAKES -> "-->";
            case BLOCKS -> "--x";
            case FEEDS -> "-.->";
            case UNDOES -> "==>";
        };
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "#quot;") + "\"";
    }
}
