package dev.interlock.solver.blame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Minimal sets that meet each of some sets (Berge, Hypergraphs, 1989: one set after the other). */
final class Transversals {
    private Transversals() {}

    static <T> List<Set<T>> minimal(Iterable<Set<T>> sets) {
        List<Set<T>> transversals = List.of(Set.of());
        for (Set<T> set : sets) {
            transversals = meeting(transversals, set);
        }
        return transversals;
    }

    private static <T> List<Set<T>> meeting(List<Set<T>> transversals, Set<T> set) {
        List<Set<T>> met = new ArrayList<>();
        List<Set<T>> extended = new ArrayList<>();
        for (Set<T> transversal : transversals) {
            if (transversal.stream().anyMatch(set::contains)) {
                met.add(transversal);
            } else {
                set.forEach(element -> extended.add(with(transversal, element)));
            }
        }
        extended.stream()
                .filter(candidate -> met.stream().noneMatch(candidate::containsAll))
                .forEach(met::add);
        return met;
    }

    private static <T> Set<T> with(Set<T> set, T element) {
        Set<T> extended = new HashSet<>(set);
        extended.add(element);
        return extended;
    }
}
