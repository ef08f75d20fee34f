package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.StateGraph;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which components of a part of a graph have loops at all, and which of these have loops that meet all demands: those
 * that meet each of them somewhere (generalized Büchi conditions; Courcoubetis, Vardi, Wolper, Yannakakis, CAV 1990).
 */
final class Prospects {
    private final Part part;
    private final StateGraph graph;
    private final Components components;
    private final BitSet promising = new BitSet();
    private final Map<Integer, Demand> lacks = new HashMap<>();

    private Prospects(Part part) {
        this.part = part;
        this.graph = part.graph();
        this.components = Components.of(part);
    }

    static Prospects of(Part part, Facts facts, List<Demand> demands) {
        Prospects prospects = new Prospects(part);
        prospects.promising.or(prospects.having(edge -> true));
        demands.forEach(demand -> prospects.require(demand, facts.met(demand)));
        return prospects;
    }

    private interface Wanted {
        boolean is(int edge);
    }

    Components components() {
        return components;
    }

    /** The components with loops that meet all demands. */
    BitSet promising() {
        return promising;
    }

    /** Of the other components with loops, a demand that none of these meets. */
    Map<Integer, Demand> lacks() {
        return lacks;
    }

    private void require(Demand demand, Marks marks) {
        BitSet meeting = having(edge -> marks.meetBy(edge, graph.labelId(edge)));
        for (int state = marks.states().nextSetBit(0); state >= 0; state = marks.states().nextSetBit(state + 1)) {
            if (part.states().get(state)) {
                meeting.set(components.number(state));
            }
        }
        BitSet failing = (BitSet) promising.clone();
        failing.andNot(meeting);
        failing.stream().forEach(component -> lacks.put(component, demand));
        promising.andNot(failing);
    }

    /** The components with such an edge inside them. */
    private BitSet having(Wanted wanted) {
        BitSet having = new BitSet(components.count());
        BitSet states = part.states();
        for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
            int component = components.number(state);
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state) && !having.get(component); edge++) {
                having.set(component, wanted.is(edge) && components.isInner(state, edge));
            }
        }
        return having;
    }
}
