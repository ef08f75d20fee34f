package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which file imports which, by their paths. Circles are allowed.
 *
 * @param direct for each path those that its {@code import} lines name, in their order
 */
public record Imports(Map<String, List<String>> direct) {
    public static final Imports NONE = new Imports(Map.of());

    public Imports {
        direct = Map.copyOf(direct);
    }

    /** Whether a file imports another one, directly or by way of others. */
    public boolean reaches(SourceFile importing, SourceFile imported) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(of(importing.path()));
        while (!open.isEmpty()) {
            String path = open.pop();
            if (seen.add(path)) {
                open.addAll(of(path));
            }
        }
        return seen.contains(imported.path());
    }

    /** The paths that a file leads to and its own, each after those that it imports; in a circle, as far as can be. */
    public List<String> importedFirst(SourceFile root) {
        Set<String> seen = new HashSet<>(Set.of(root.path()));
        Set<String> done = new LinkedHashSet<>();
        Deque<String> way = new ArrayDeque<>(List.of(root.path()));
        while (!way.isEmpty()) {
            of(way.peek()).stream()
                    .filter(seen::add)
                    .findFirst()
                    .ifPresentOrElse(way::push, () -> done.add(way.pop()));
        }
        return new ArrayList<>(done);
    }

    private List<String> of(String path) {
        return direct.getOrDefault(path, List.of());
    }
}
