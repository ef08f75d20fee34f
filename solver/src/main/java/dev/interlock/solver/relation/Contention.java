package dev.interlock.solver.relation;

import dev.interlock.compiler.system.Actor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Groups agents that contend for variables, directly or through others. */
final class Contention {
    private Contention() {}

    static List<List<Actor>> groups(List<Landing> landings) {
        List<Set<Actor>> groups = new ArrayList<>();
        for (Landing landing : landings) {
            if (!landing.contenders().isEmpty()) {
                merge(groups, new LinkedHashSet<>(landing.contenders()));
            }
        }
        return groups.stream()
                .map(group -> group.stream().sorted(Comparator.comparingInt(Actor::id)).toList())
                .toList();
    }

    private static void merge(List<Set<Actor>> groups, Set<Actor> contenders) {
        Set<Actor> merged = contenders;
        for (Set<Actor> group : List.copyOf(groups)) {
            if (!Collections.disjoint(group, merged)) {
                groups.remove(group);
                merged.addAll(group);
            }
        }
        groups.add(merged);
    }
}
