package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.StateGraph;
import java.util.List;
import java.util.stream.IntStream;

/** One component with the demands that not every loop in it meets anyway. Its states have places from zero on. */
final class Region {
    private final StateGraph graph;
    private final Components components;
    private final int[] states;
    private final List<Marks> demands;

    Region(StateGraph graph, Components components, int[] states, List<Marks> demands) {
        this.graph = graph;
        this.components = components;
        this.states = states.clone();
        this.demands = demands.stream().filter(this::isHard).toList();
    }

    int size() {
        return states.length;
    }

    int state(int place) {
        return states[place];
    }

    List<Marks> demands() {
        return demands;
    }

    boolean isInner(int state, int edge) {
        return components.isInner(state, edge);
    }

    private boolean isHard(Marks marks) {
        return !IntStream.of(states).allMatch(marks::meetIn)
                && !IntStream.of(states).allMatch(state -> isMetByEach(marks, state));
    }

    private boolean isMetByEach(Marks marks, int state) {
        for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
            if (isInner(state, edge) && !marks.meetBy(edge, graph.labelId(edge))) {
                return false;
            }
        }
        return true;
    }
}
