package dev.interlock.solver.map;

import dev.interlock.compiler.system.TransitionSystem;
import java.util.List;

/**
 * Which action of a system can wake, block, feed or undo which other, as far as its runs go and not as far as its text does.
 *
 * @param edges what the text suggests, each with what is known of it; what the text does not even suggest never happens and is not
 *     listed
 */
public record CausalMap(TransitionSystem system, List<Node> nodes, List<Edge> edges) {
    public CausalMap {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    public record Edge(Link link, Finding finding) {}
}
