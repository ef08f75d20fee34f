package dev.interlock.solver;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a written coalition stands for: {@code 2 of Host} is every pair of instances, each of which must be a coalition. */
final class CoalitionPattern {
    private final List<Actor> agents;

    CoalitionPattern(TransitionSystem system) {
        this.agents = system.agents();
    }

    Set<Set<Actor>> sets(Expectation.Coalition coalition) {
        Set<Set<Actor>> sets = Set.of(Set.of());
        for (Expectation.Member member : coalition.members()) {
            sets = extended(sets, choices(member));
        }
        return sets;
    }

    /** The members that nobody can be. */
    List<Expectation.Member> unknown(Expectation.Coalition coalition) {
        return coalition.members().stream()
                .filter(member -> choices(member).isEmpty())
                .toList();
    }

    private Set<Set<Actor>> choices(Expectation.Member member) {
        if (member.count().isEmpty()) {
            Set<Set<Actor>> one = new HashSet<>();
            agents.stream().filter(agent -> agent.name().equals(member.name())).forEach(agent -> one.add(Set.of(agent)));
            return one;
        }
        List<Actor> instances =
                agents.stream().filter(agent -> agent.agent().equals(member.name())).toList();
        return ofSize(member.count().getAsInt(), instances);
    }

    private static Set<Set<Actor>> ofSize(int size, List<Actor> from) {
        if (size == 0) {
            return Set.of(Set.of());
        }
        Set<Set<Actor>> sets = new HashSet<>();
        for (int i = 0; i < from.size(); i++) {
            Set<Actor> first = Set.of(from.get(i));
            sets.addAll(extended(Set.of(first), ofSize(size - 1, from.subList(i + 1, from.size()))));
        }
        return sets;
    }

    /** Every set of the one together with every set of the other that shares nobody with it. */
    private static Set<Set<Actor>> extended(Set<Set<Actor>> sets, Set<Set<Actor>> others) {
        Set<Set<Actor>> extended = new HashSet<>();
        for (Set<Actor> set : sets) {
            for (Set<Actor> other : others) {
                List<Actor> all = new ArrayList<>(set);
                all.addAll(other);
                if (new HashSet<>(all).size() == all.size()) {
                    extended.add(Set.copyOf(all));
                }
            }
        }
        return extended;
    }
}
