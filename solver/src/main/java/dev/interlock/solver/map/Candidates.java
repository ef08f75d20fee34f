package dev.interlock.solver.map;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which links there can be at all: what the one may write, bookkeeping included, is read or written by the other in the place that
 * matters. Any step may change what is monitored. Whether it ever happens is for others to find out; what is not here never does.
 */
final class Candidates {
    private final TransitionSystem system;
    private final Conditions conditions;
    private final Map<Node, Set<Symbol>> influence = new HashMap<>();
    private final Set<Symbol> monitored = new HashSet<>();
    private final List<Link> links = new ArrayList<>();

    private Candidates(TransitionSystem system, Conditions conditions) {
        this.system = system;
        this.conditions = conditions;
        system.monitors().forEach(monitor -> monitored.add(monitor.target()));
    }

    static List<Link> of(TransitionSystem system, Conditions conditions, List<Node> nodes) {
        Candidates candidates = new Candidates(system, conditions);
        nodes.forEach(node -> candidates.influence.put(node, influence(node)));
        for (Node from : nodes) {
            for (Link.Kind kind : Link.Kind.values()) {
                nodes.forEach(to -> candidates.consider(from, kind, to));
            }
        }
        return List.copyOf(candidates.links);
    }

    /** What a step of it writes. */
    private static Set<Symbol> influence(Node node) {
        Set<Symbol> changed = new LinkedHashSet<>();
        node.commands().forEach(command -> command.writes().forEach(write -> changed.add(write.target())));
        return changed;
    }

    private void consider(Node from, Link.Kind kind, Node to) {
        boolean sample = to.kind() == Node.Kind.SAMPLE && kind != Link.Kind.FEEDS
                || from.kind() == Node.Kind.SAMPLE && kind == Link.Kind.UNDOES;
        Set<Symbol> read = sample ? Set.of() : read(kind, to);
        List<Symbol> common = influence.get(from).stream().filter(read::contains).toList();
        if (common.isEmpty() && (kind == Link.Kind.UNDOES || Collections.disjoint(read, monitored))) {
            return;
        }
        List<Variable> mentioned = system.variables().stream()
                .filter(variable -> variable.visibility() == Variable.Visibility.DECLARED)
                .filter(variable -> common.contains(variable) || variable.known().filter(common::contains).isPresent())
                .toList();
        reaches(from, kind, to).forEach(reach -> links.add(new Link(from, to, kind, reach, mentioned)));
    }

    /** That what an action reads is its own work is nothing to be told. */
    private static List<Link.Reach> reaches(Node from, Link.Kind kind, Node to) {
        if (!from.equals(to)) {
            return List.of(Link.Reach.ANOTHER_ACTION);
        }
        List<Link.Reach> reaches = new ArrayList<>();
        if (kind != Link.Kind.FEEDS) {
            reaches.add(Link.Reach.ITSELF);
        }
        if (to.isSeveral()) {
            reaches.add(Link.Reach.ANOTHER_INSTANCE);
        }
        return reaches;
    }

    private Set<Symbol> read(Link.Kind kind, Node to) {
        List<Term> terms = new ArrayList<>();
        for (Command command : to.commands()) {
            switch (kind) {
                case WAKES -> command.trigger().ifPresent(trigger -> terms.add(conditions.trigger(command)));
                case BLOCKS -> terms.add(begins(command) ? conditions.able(command) : conditions.trigger(command));
                case FEEDS -> conditions.respects(command).forEach(respect -> {
                    terms.add(respect.takesPlace());
                    terms.add(respect.value());
                });
                case UNDOES -> { }
            }
        }
        return kind == Link.Kind.UNDOES ? Set.copyOf(shownWrites(to)) : Symbols.in(terms);
    }

    static boolean begins(Command command) {
        return command.phase() == Command.Phase.WHOLE || command.phase() == Command.Phase.START;
    }

    /** The declared variables that the action may write. */
    static Set<Variable> shownWrites(Node node) {
        Set<Variable> targets = new LinkedHashSet<>();
        for (Command command : node.commands()) {
            command.writes().stream()
                    .map(Write::target)
                    .filter(target -> target.visibility() == Variable.Visibility.DECLARED)
                    .forEach(targets::add);
        }
        return targets;
    }
}
