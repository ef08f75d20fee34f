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

/** What every form of a causal map is made of. */
final class MapParts {
    private MapParts() {}

    /** The actions by who does them, in the order of the policy. */
    static Map<String, List<Node>> agents(CausalMap map) {
        Map<String, List<Node>> agents = new LinkedHashMap<>();
        map.nodes().forEach(node -> agents.computeIfAbsent(node.agent(), agent -> new ArrayList<>()).add(node));
        return agents;
    }

    /** What belongs into a drawing: what happens, and what may. */
    static List<Edge> drawn(CausalMap map) {
        return map.edges().stream().filter(edge -> !(edge.finding() instanceof Finding.Never)).toList();
    }

    /** What the text of the policy suggests and no run shows. */
    static boolean isMere(Edge edge) {
        return edge.finding() instanceof Finding.Never && !edge.link().mentioned().isEmpty();
    }

    /** The word beside a line: {@code wakes}, {@code wakes another}, {@code wakes?} where it was not decided. */
    static String label(Edge edge) {
        return MapPhrases.verb(edge.link().kind())
                + (edge.link().reach() == Link.Reach.ANOTHER_INSTANCE ? " another" : "")
                + (edge.finding() instanceof Finding.Open ? "?" : "");
    }

    /** One sentence on an edge. */
    static String sentence(Edge edge) {
        Link link = edge.link();
        String head = link.from().name() + " " + MapPhrases.verb(link.kind()) + " " + MapPhrases.object(link) + ": ";
        return edge.finding().accept(new Finding.Visitor<>() {
            @Override
            public String shown(Finding.Shown finding) {
                return head + MapPhrases.why(link, finding.witness());
            }

            @Override
            public String never(Finding.Never finding) {
                return head + MapPhrases.never(link);
            }

            @Override
            public String open(Finding.Open finding) {
                return head + "not decided: " + finding.reason();
            }
        });
    }
}
