package dev.interlock.solver.blame;

import dev.interlock.compiler.interpret.Run;
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
    private final Map<Set<Actor>, Run> breaking = new LinkedHashMap<>();
    private final Set<Set<Actor>> innocent = new HashSet<>();
    private final Set<Set<Actor>> undecided = new HashSet<>();

    public Coalitions(Collection<Actor> agents, Oracle oracle) {
        this.agents = List.copyOf(agents);
        this.oracle = oracle;
    }

    /** @param shortest a shortest run of all */
    public Blame of(Run shortest) {
        if (ask(Set.of()).isEmpty()) {
            shrink(shortest);
            explore();
        }
        List<Coalition> coalitions = new ArrayList<>();
        breaking.forEach((members, run) -> coalitions.add(coalition(members, run)));
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
    private void shrink(Run first) {
        Run run = first;
        Set<Actor> needed = new HashSet<>();
        Optional<Actor> next = notIn(needed, Participants.agents(run));
        while (next.isPresent()) {
            Set<Actor> rest = new HashSet<>(Participants.agents(run));
            rest.remove(next.get());
            Optional<Run> without = ask(rest);
            if (without.isPresent()) {
                run = without.get();
            } else {
                needed.add(next.get());
            }
            next = notIn(needed, Participants.agents(run));
        }
        breaking.putIfAbsent(Participants.agents(run), run);
    }

    private static Optional<Actor> notIn(Set<Actor> known, Set<Actor> members) {
        return members.stream().filter(member -> !known.contains(member)).findFirst();
    }

    /** A shortest run in which only these act, if one is found. */
    private Optional<Run> ask(Set<Actor> members) {
        if (isCovered(members, innocent)) {
            return Optional.empty();
        }
        return oracle.together(members).accept(new Outcome.Visitor<>() {
            @Override
            public Optional<Run> reached(Outcome.Reached outcome) {
                if (members.isEmpty()) {
                    breaking.put(members, outcome.run());
                }
                return Optional.of(outcome.run());
            }

            @Override
            public Optional<Run> unreachable(Outcome.Unreachable outcome) {
                innocent.add(Set.copyOf(members));
                return Optional.empty();
            }

            @Override
            public Optional<Run> unknown(Outcome.Unknown outcome) {
                undecided.add(Set.copyOf(members));
                return Optional.empty();
            }

            @Override
            public Optional<Run> withheld(Outcome.Withheld outcome) {
                undecided.add(Set.copyOf(members));
                return Optional.empty();
            }
        });
    }

    private Coalition coalition(Set<Actor> members, Run run) {
        Set<Actor> ordered = new TreeSet<>(Comparator.comparingInt(Actor::id));
        ordered.addAll(members);
        boolean proved = members.stream().allMatch(member -> {
            Set<Actor> rest = new HashSet<>(members);
            rest.remove(member);
            return isCovered(rest, innocent);
        });
        return new Coalition(
                List.copyOf(ordered),
                run,
                proved ? Coalition.Minimality.PROVED : Coalition.Minimality.NOT_PROVED,
                turns(members, run));
    }

    private Coalition.Turns turns(Set<Actor> members, Run run) {
        if (!Participants.actTogether(run)) {
            return Coalition.Turns.NOT_JOINT;
        }
        return oracle.byTurns(members).accept(new Outcome.Visitor<>() {
            @Override
            public Coalition.Turns reached(Outcome.Reached outcome) {
                return Coalition.Turns.ALSO_BY_TURNS;
            }

            @Override
            public Coalition.Turns unreachable(Outcome.Unreachable outcome) {
                return Coalition.Turns.ONLY_AT_ONCE;
            }

            @Override
            public Coalition.Turns unknown(Outcome.Unknown outcome) {
                return Coalition.Turns.UNDECIDED;
            }

            @Override
            public Coalition.Turns withheld(Outcome.Withheld outcome) {
                return Coalition.Turns.UNDECIDED;
            }
        });
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
