package dev.interlock.compiler.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which file imports which, by their keys. Circles are allowed.
 *
 * @param direct for each file those that its {@code import} lines name, in their order
 */
public record Imports(Map<String, List<String>> direct) {
    public static final Imports NONE = new Imports(Map.of());

    public Imports {
        direct = Map.copyOf(direct);
    }

    /** Whether a file imports another one, directly or by way of others. */
    public boolean reaches(String importing, String imported) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(of(importing));
        while (!open.isEmpty()) {
            String file = open.pop();
            if (seen.add(file)) {
                open.addAll(of(file));
            }
        }
        return seen.contains(imported);
    }

    /** The files that a file leads to and itself, each after those that it imports; in a circle, as far as can be. */
    public List<String> importedFirst(String root) {
        Set<String> seen = new HashSet<>(Set.of(root));
        Set<String> done = new LinkedHashSet<>();
        Deque<String> way = new ArrayDeque<>(List.of(root));
        while (!way.isEmpty()) {
            of(way.peek()).stream()
                    .filter(seen::add)
                    .findFirst()
                    .ifPresentOrElse(way::push, () -> done.add(way.pop()));
        }
        return new ArrayList<>(done);
    }

    private List<String> of(String file) {
        return direct.getOrDefault(file, List.of());
    }
}
