package dev.interlock.solver.map;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks, after a step, for what its variables have when somebody else has acted next. */
final class Undoing {
    private final Terrain terrain;
    private final Stems stems;
    private final Nodes nodes;
    private final Map<Link, List<Variable>> common = new HashMap<>();

    Undoing(Terrain terrain, Stems stems, Nodes nodes) {
        this.terrain = terrain;
        this.stems = stems;
        this.nodes = nodes;
    }

    /** Where a search is: a state, and how it got there. */
    private record Place(int state, List<Hop> hops) {
        Place after(Hop hop, int target) {
            List<Hop> more = new ArrayList<>(hops);
            more.add(hop);
            return new Place(target, more);
        }
    }

    private record Hop(int state, int edge) {}

    Optional<Judge.Claim> claim(Link link, int state, int edge) {
        State before = terrain.state(state);
        State changed = terrain.state(terrain.target(edge));
        List<Variable> variables = common(link).stream().filter(v -> before.differs(changed, v)).toList();
        if (variables.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, Place> seen = new HashMap<>();
        List<Place> places = new ArrayList<>(List.of(new Place(terrain.target(edge), List.of())));
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            for (int next = terrain.firstEdge(place.state()); next < terrain.endEdge(place.state()); next++) {
                Place after = place.after(new Hop(place.state(), next), terrain.target(next));
                if (isBack(link, next, before, variables)) {
                    Optional<Judge.Claim> claim = claim(link, state, edge, after.hops());
                    if (claim.isPresent()) {
                        return claim;
                    }
                }
                if (isQuiet(link.second(), next) && seen.putIfAbsent(after.state(), after) == null) {
                    places.add(after);
                }
            }
        }
        return Optional.empty();
    }

    private List<Variable> common(Link link) {
        return common.computeIfAbsent(link, l -> {
            Set<Variable> there = Candidates.shownWrites(l.to());
            return Candidates.shownWrites(l.from()).stream().filter(there::contains).toList();
        });
    }

    private boolean isBack(Link link, int edge, State before, List<Variable> variables) {
        if (!terrain.alone(edge).flatMap(nodes::of).filter(link.second()::equals).isPresent()) {
            return false;
        }
        State after = terrain.state(terrain.target(edge));
        return variables.stream().anyMatch(variable -> !before.differs(after, variable));
    }

    private boolean isQuiet(Node undoing, int edge) {
        return terrain.alone(edge).filter(command -> !command.isAct() || begins(undoing, command)).isPresent();
    }

    private static boolean begins(Node undoing, Command command) {
        return command.phase() == Command.Phase.START && undoing.commands().contains(command);
    }

    private Optional<Judge.Claim> claim(Link link, int state, int edge, List<Hop> hops) {
        Hop last = hops.get(hops.size() - 1);
        for (Step undone : terrain.alike(last.state(), last.edge())) {
            Firing affected = undone.firings().get(0);
            Optional<Stems.Stem> stem = stems.by(link, state, edge, affected, last.state());
            if (stem.isPresent()) {
                List<Step> steps = new ArrayList<>(stem.get().steps());
                int cause = steps.size() - 1;
                hops.subList(0, hops.size() - 1).forEach(hop -> steps.add(terrain.step(hop.state(), hop.edge())));
                steps.add(undone);
                return Optional.of(new Judge.Claim(link, stem.get().start(), steps, cause, affected));
            }
        }
        return Optional.empty();
    }
}
