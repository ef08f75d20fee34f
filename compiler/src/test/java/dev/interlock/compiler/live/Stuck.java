package dev.interlock.compiler.live;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The states that nothing leads out of any more: all but those from which something is reached, found backwards step
 * by step.
 *
 * @param escape where it is no trap
 */
public record Stuck<S>(AllSteps<S> graph, Predicate<S> escape, Set<String> silenced) {
    public BitSet states() {
        List<AllSteps.Arc> open = graph.arcs().stream()
                .filter(arc -> arc.commands().stream().noneMatch(silenced::contains))
                .toList();
        BitSet free = new BitSet();
        for (int i = 0; i < graph.states().size(); i++) {
            free.set(i, escape.test(graph.states().get(i)));
        }
        BitSet before = new BitSet();
        while (!free.equals(before)) {
            before = (BitSet) free.clone();
            open.stream().filter(arc -> free.get(arc.to())).forEach(arc -> free.set(arc.from()));
        }
        free.flip(0, graph.states().size());
        return free;
    }

    /** Whether some run of these gets into one, in which of the agents only they act. */
    public boolean isReachedBy(AllSteps<S> runs) {
        return states().intersects(runs.reachable());
    }
}
