package dev.interlock.solver.blame;

import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Actor;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All minimal sets of agents that break a question. Breaking is monotone, for a run of some is a run of more; so the minimal
 * breaking and the maximal innocent sets determine each other: MARCO (Liffiton, Previti, Malik, Marques-Silva, Constraints
 * 2016), with the largest unexplored sets taken from the transversals of what is known.
 */
public final class Coalitions {
    private final Collection<Actor> agents;
    private final Oracle oracle;
    private final Map<Set<Actor>, Witness> breaking = new LinkedHashMap<>();
    private final Set<Set<Actor>> innocent = new HashSet<>();
    private final Set<Set<Actor>> undecided = new HashSet<>();

    public Coalitions(Collection<Actor> agents, Oracle oracle) {
        this.agents = List.copyOf(agents);
        this.oracle = oracle;
    }

    /** @param shortest a shortest run of all */
    public Blame of(Witness shortest) {
        if (ask(Set.of()).isEmpty()) {
            shrink(shortest);
            explore();
        }
        List<Coalition> coalitions = new ArrayList<>();
        breaking.forEach((members, witness) -> coalitions.add(coalition(members, witness)));
        coalitions.sort(Comparator.<Coalition>comparingInt(coalition -> coalition.members().size())
                .thenComparing(coalition -> coalition.members().toString()));
        return new Blame(coalitions, isOpen() ? Blame.Completeness.MAYBE_MORE : Blame.Completeness.ALL);
    }

    /** Whether some set is left of which nothing is known. */
    private boolean isOpen() {
        return undecided.stream()
                .filter(set -> !isCovered(set, innocent))
                .anyMatch(set -> breaking.keySet().stream().noneMatch(set::containsAll));
    }

    private void explore() {
        Optional<Set<Actor>> seed = unexplored();
        while (seed.isPresent()) {
            ask(seed.get()).ifPresent(this::shrink);
            seed = unexplored();
        }
    }

    /** A largest set that contains no known coalition and is not known to be innocent. */
    private Optional<Set<Actor>> unexplored() {
        return Transversals.minimal(breaking.keySet()).stream()
                .map(this::without)
                .filter(set -> !isCovered(set, innocent) && !undecided.contains(set))
                .max(Comparator.comparingInt(Set::size));
    }

    /** Leaves out one agent after the other, as long as the others still break the question. */
    private void shrink(Witness first) {
        Witness witness = first;
        Set<Actor> needed = new HashSet<>();
        Optional<Actor> next = notIn(needed, Participants.agents(witness));
        while (next.isPresent()) {
            Set<Actor> rest = new HashSet<>(Participants.agents(witness));
            rest.remove(next.get());
            Optional<Witness> without = ask(rest);
            if (without.isPresent()) {
                witness = without.get();
            } else {
                needed.add(next.get());
            }
            next = notIn(needed, Participants.agents(witness));
        }
        breaking.putIfAbsent(Participants.agents(witness), witness);
    }

    private static Optional<Actor> notIn(Set<Actor> known, Set<Actor> members) {
        return members.stream().filter(member -> !known.contains(member)).findFirst();
    }

    /** A shortest run in which only these act, if one is found. */
    private Optional<Witness> ask(Set<Actor> members) {
        if (isCovered(members, innocent)) {
            return Optional.empty();
        }
        return oracle.together(members).accept(new Outcome.Visitor<>() {
            @Override
            public Optional<Witness> reached(Outcome.Reached outcome) {
                if (members.isEmpty()) {
                    breaking.put(members, outcome.witness());
                }
                return Optional.of(outcome.witness());
            }

            @Override
            public Optional<Witness> unreachable(Outcome.Unreachable outcome) {
                innocent.add(Set.copyOf(members));
                return Optional.empty();
            }

            @Override
            public Optional<Witness> unknown(Outcome.Unknown outcome) {
                undecided.add(Set.copyOf(members));
                return Optional.empty();
            }

            @Override
            public Optional<Witness> withheld(Outcome.Withheld outcome) {
                undecided.add(Set.copyOf(members));
                return Optional.empty();
            }
        });
    }

    private Coalition coalition(Set<Actor> members, Witness witness) {
        Set<Actor> ordered = new TreeSet<>(Comparator.comparingInt(Actor::id));
        ordered.addAll(members);
        boolean proved = members.stream().allMatch(member -> {
            Set<Actor> rest = new HashSet<>(members);
            rest.remove(member);
            return isCovered(rest, innocent);
        });
        return new Coalition(
                List.copyOf(ordered),
                witness,
                proved ? Coalition.Minimality.PROVED : Coalition.Minimality.NOT_PROVED,
                Joint.turns(oracle, members, witness));
    }

    private Set<Actor> without(Set<Actor> left) {
        Set<Actor> rest = new HashSet<>(agents);
        rest.removeAll(left);
        return rest;
    }

    private static boolean isCovered(Set<Actor> members, Set<Set<Actor>> sets) {
        return sets.stream().anyMatch(set -> set.containsAll(members));
    }
}
