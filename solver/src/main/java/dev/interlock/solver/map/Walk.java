package dev.interlock.solver.map;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Patience;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides links by going once over all steps of a terrain, in an order in which what is found first comes about soonest. */
final class Walk {
    private final Conditions conditions;
    private final Judge judge;
    private final Terrain terrain;
    private final Stems stems;
    private final Undoing undoing;
    private final Map<Firing, At> triggers = new HashMap<>();
    private final Map<Firing, At> ables = new HashMap<>();
    private final Map<Key, List<Way>> ways = new HashMap<>();
    private final Map<Link, Finding> findings = new LinkedHashMap<>();

    Walk(Conditions conditions, Judge judge, Nodes nodes, Terrain terrain) {
        this.conditions = conditions;
        this.judge = judge;
        this.terrain = terrain;
        this.stems = new Stems(terrain);
        this.undoing = new Undoing(terrain, stems, nodes);
    }

    private record Key(Link.Kind kind, Node to, Link.Reach reach) {}

    /** The affected command with its inputs, and what a step has to be for it to be affected. */
    private record Way(Firing affected, Terrain.Test test) {}

    /** What is known of each link when the walk is over or patience is; nothing of those with too many ways. */
    Map<Link, Finding> decide(List<Link> links, Patience patience) {
        Map<Command, List<Link>> open = new HashMap<>();
        for (Link link : links) {
            if (link.kind() == Link.Kind.UNDOES || !ways(link).isEmpty()) {
                for (Command command : link.first().commands()) {
                    open.computeIfAbsent(command, c -> new ArrayList<>()).add(link);
                }
            }
        }
        for (int state = 0; state < terrain.states() && !patience.isOver(); state++) {
            for (int edge = terrain.firstEdge(state); edge < terrain.endEdge(state); edge++) {
                Optional<Command> command = terrain.alone(edge);
                if (command.isPresent()) {
                    look(state, edge, open.getOrDefault(command.get(), List.of()));
                }
            }
        }
        Finding rest = patience.isOver() ? new Finding.Open(patience.why()) : new Finding.Never();
        open.values().forEach(left -> left.forEach(link -> findings.putIfAbsent(link, rest)));
        return findings;
    }

    private void look(int state, int edge, List<Link> open) {
        int target = terrain.target(edge);
        if (target != state && !open.isEmpty()) {
            open.removeIf(link -> findings.containsKey(link) || claim(link, state, edge).map(this::found).orElse(false));
        }
    }

    private boolean found(Judge.Claim claim) {
        findings.put(claim.link(), new Finding.Shown(judge.witness(claim)));
        return true;
    }

    private Optional<Judge.Claim> claim(Link link, int state, int edge) {
        if (link.kind() == Link.Kind.UNDOES) {
            return undoing.claim(link, state, edge);
        }
        int target = terrain.target(edge);
        for (Way way : ways(link)) {
            if (way.test().holds(state, target)) {
                Optional<Stems.Stem> stem = stems.by(link, state, edge, way.affected(), state);
                if (stem.isPresent()) {
                    return stem.map(s -> new Judge.Claim(link, s.start(), s.steps(), s.steps().size() - 1, way.affected()));
                }
            }
        }
        return Optional.empty();
    }

    private List<Way> ways(Link link) {
        return ways.computeIfAbsent(new Key(link.kind(), link.to(), link.reach()), key -> {
            List<Way> all = new ArrayList<>();
            for (Command command : link.to().commands()) {
                if (link.kind() == Link.Kind.FEEDS || Candidates.begins(command)) {
                    all.addAll(ways(link, command));
                }
            }
            return all;
        });
    }

    private List<Way> ways(Link link, Command command) {
        return Ways.of(command, List.of(conditions.of(link, command))).stream()
                .flatMap(List::stream)
                .map(firing -> new Way(firing, test(link, firing)))
                .toList();
    }

    private Terrain.Test test(Link link, Firing firing) {
        Command command = firing.command();
        At trigger = triggers.computeIfAbsent(firing, f -> at(conditions.trigger(command), f));
        At able = ables.computeIfAbsent(firing, f -> at(conditions.able(command), f));
        return switch (link.kind()) {
            case WAKES -> (from, to) -> !trigger.holds(from) && trigger.holds(to);
            case BLOCKS -> blocks(link, firing, trigger, able);
            case FEEDS -> {
                Terrain.Test differs = terrain.test(Ways.fixed(conditions.differs(command), firing));
                yield (from, to) -> able.holds(to) && differs.holds(from, to);
            }
            case UNDOES -> throw new IllegalArgumentException("internal error: to undo is more than a step");
        };
    }

    private Terrain.Test blocks(Link link, Firing firing, At trigger, At able) {
        Term ready = link.reach() == Link.Reach.ITSELF ? firing.command().ready() : Terms.TRUE;
        At stillReady = at(ready, firing);
        return (from, to) -> able.holds(from) && !able.holds(to) && trigger.holds(to) && stillReady.holds(to);
    }

    private At at(Term condition, Firing firing) {
        return new At(terrain.test(Ways.fixed(condition, firing)));
    }

    /** A condition on one state, looked at once for each. */
    private static final class At {
        private final Terrain.Test test;
        private final BitSet asked = new BitSet();
        private final BitSet holding = new BitSet();

        At(Terrain.Test test) {
            this.test = test;
        }

        boolean holds(int state) {
            if (!asked.get(state)) {
                asked.set(state);
                holding.set(state, test.holds(state, state));
            }
            return holding.get(state);
        }
    }
}
