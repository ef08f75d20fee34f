package dev.interlock.compiler.liveness;

import dev.interlock.compiler.graph.StateGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Short loops through states of components that are known to have some that meet all demands. A shortest one through
 * a state is searched for among pairs of a state and the demands met so far, where these are not too many; else the
 * demands are met one after the other, the nearest first.
 */
final class Rings {
    private static final int MOST_PAIRS = 1 << 20;
    private static final int MOST_DEMANDS = 12;

    private final StateGraph graph;
    private final Components components;
    private final List<Marks> demands;
    private final int[] place;
    private final Map<Integer, Region> regions = new HashMap<>();
    private final ShortestPaths paths;
    private long effort;

    Rings(StateGraph graph, Prospects prospects, List<Marks> demands) {
        this.graph = graph;
        this.components = prospects.components();
        this.demands = demands;
        this.place = new int[graph.size()];
        int most = 0;
        Map<Integer, List<Integer>> states = new HashMap<>();
        for (int state = 0; state < graph.size(); state++) {
            int component = components.number(state);
            if (component >= 0 && prospects.promising().get(component)) {
                List<Integer> members = states.computeIfAbsent(component, c -> new ArrayList<>());
                place[state] = members.size();
                members.add(state);
            }
        }
        for (Map.Entry<Integer, List<Integer>> one : states.entrySet()) {
            int[] members = one.getValue().stream().mapToInt(Integer::intValue).toArray();
            Region region = new Region(graph, components, members, demands);
            regions.put(one.getKey(), region);
            most = Math.max(most, isSmall(region) ? region.size() << region.demands().size() : region.size());
        }
        this.paths = new ShortestPaths(most + 1);
    }

    record Ring(List<Arc> arcs, Cost cost) {}

    private static boolean isSmall(Region region) {
        return region.demands().size() <= MOST_DEMANDS && region.size() <= MOST_PAIRS >> region.demands().size();
    }

    /** How many nodes were visited in all searches together. */
    long effort() {
        return effort;
    }

    /** One of at most so many steps, if one is found. */
    Optional<Ring> through(int knot, int steps) {
        Region region = regions.get(components.number(knot));
        return (isSmall(region) ? shortest(region, knot, steps) : inTurn(region, knot))
                .map(this::priced)
                .filter(ring -> ring.cost().steps() <= steps);
    }

    private Ring priced(List<Arc> arcs) {
        int firings = arcs.stream().mapToInt(arc -> graph.label(arc.edge()).commands().size()).sum();
        return new Ring(arcs, new Cost(arcs.size(), firings));
    }

    private Optional<List<Arc>> shortest(Region region, int knot, int steps) {
        Tally tally = new Tally(graph, region.demands());
        int bits = region.demands().size();
        int end = region.size() << bits;
        ShortestPaths.Ways ways = node -> {
            int state = region.state(node >> bits);
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                if (region.isInner(state, edge)) {
                    int met = node & tally.all() | tally.metAlong(edge);
                    boolean isEnd = graph.target(edge) == knot && met == tally.all();
                    paths.offer(isEnd ? end : place[graph.target(edge)] << bits | met, edge, toll(edge));
                }
            }
        };
        return path(place[knot] << bits | tally.metIn(knot), ways, steps, end)
                .map(hops -> arcs(hops, bits, region));
    }

    private Optional<List<Arc>> inTurn(Region region, int knot) {
        List<Arc> ring = new ArrayList<>();
        List<Marks> open = new ArrayList<>(region.demands());
        open.removeIf(marks -> marks.meetIn(knot));
        int at = knot;
        while (at != knot || !open.isEmpty() || ring.isEmpty()) {
            Optional<List<Arc>> further = nearest(region, at, knot, open);
            if (further.isEmpty()) {
                return Optional.empty();
            }
            for (Arc arc : further.get()) {
                at = graph.target(arc.edge());
                open.removeIf(marks -> isMetAlong(marks, arc.edge()));
            }
            ring.addAll(further.get());
        }
        return Optional.of(ring);
    }

    /** The shortest way to meet one of the demands, or back to the knot when none is open. */
    private Optional<List<Arc>> nearest(Region region, int from, int knot, List<Marks> open) {
        int end = region.size();
        ShortestPaths.Ways ways = node -> {
            int state = region.state(node);
            for (int edge = graph.firstEdge(state); edge < graph.endEdge(state); edge++) {
                if (region.isInner(state, edge)) {
                    int over = edge;
                    boolean isEnd = open.isEmpty()
                            ? graph.target(edge) == knot
                            : open.stream().anyMatch(marks -> isMetAlong(marks, over));
                    paths.offer(isEnd ? end : place[graph.target(edge)], edge, toll(edge));
                }
            }
        };
        return path(place[from], ways, Integer.MAX_VALUE, end).map(hops -> arcs(hops, 0, region));
    }

    private boolean isMetAlong(Marks marks, int edge) {
        return marks.meetIn(graph.target(edge)) || marks.meetBy(edge, graph.labelId(edge));
    }

    private Optional<List<ShortestPaths.Hop>> path(int start, ShortestPaths.Ways ways, int steps, int end) {
        paths.restart();
        paths.start(start);
        boolean found = paths.visit(ways, steps, end);
        effort += paths.visited();
        return found ? Optional.of(paths.path(end)) : Optional.empty();
    }

    private static List<Arc> arcs(List<ShortestPaths.Hop> hops, int bits, Region region) {
        return hops.stream().map(hop -> new Arc(region.state(hop.from() >> bits), hop.edge())).toList();
    }

    private int toll(int edge) {
        return graph.label(edge).commands().size();
    }
}
