package dev.interlock.solver.export;

import dev.interlock.compiler.system.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What occurs more than once in some terms, inner parts first. Terms are graphs; text that repeats what they share can be
 * exponentially longer than they are. Parts that look alike are the same part, whether or not they are one object.
 */
final class SharedParts {
    private static final int WORTH_A_NAME = 4;
    private static final int MANY = 1 << 20;

    private final Map<Term, Integer> ids = new IdentityHashMap<>();
    private final Map<Shape, Integer> shapes = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Integer> uses = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    private SharedParts() {}

    /** @param instances terms that look alike; the first stands for all */
    record Part(List<Term> instances) {
        Term term() {
            return instances.get(0);
        }
    }

    private record Shape(Class<?> kind, Object leaf, List<Integer> children) {}

    static List<Part> of(Collection<Term> roots) {
        return of(roots, WORTH_A_NAME);
    }

    /** @param smallest how many nodes a part has that is worth a name */
    static List<Part> of(Collection<Term> roots, int smallest) {
        SharedParts shared = new SharedParts();
        roots.forEach(root -> shared.use(shared.id(root)));
        List<Part> found = new ArrayList<>();
        for (int i = 0; i < shared.parts.size(); i++) {
            if (shared.uses.get(i) > 1 && shared.sizes.get(i) >= smallest) {
                found.add(shared.parts.get(i));
            }
        }
        return found;
    }

    private int id(Term term) {
        Integer known = ids.get(term);
        if (known != null) {
            return known;
        }
        List<Integer> children = term.children().stream().map(this::id).toList();
        Shape shape = new Shape(term.getClass(), children.isEmpty() ? term : "", children);
        Integer same = shapes.get(shape);
        int id = same == null ? added(shape) : same;
        ids.put(term, id);
        parts.get(id).instances().add(term);
        return id;
    }

    private int added(Shape shape) {
        int id = parts.size();
        shapes.put(shape, id);
        parts.add(new Part(new ArrayList<>()));
        uses.add(0);
        sizes.add(shape.children().stream().map(sizes::get).reduce(1, (a, b) -> Math.min(a + b, MANY)));
        shape.children().forEach(this::use);
        return id;
    }

    private void use(int id) {
        uses.set(id, uses.get(id) + 1);
    }
}
