package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.LetDefinition;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How deep an expression is nested when the definitions that it uses are written out. Bounding that once, here, is
 * what lets every later stage follow expressions recursively.
 */
final class Levels {
    static final int MOST = 2_000;

    private final Map<LetDefinition, Integer> known = new IdentityHashMap<>();

    /** Remembers a definition, whose own definitions are already known. */
    int define(LetDefinition definition) {
        int levels = of(definition.value());
        known.put(definition, levels);
        return levels;
    }

    private int of(Expr expr) {
        int deepest = expr instanceof Expr.LetRef reference ? known.getOrDefault(reference.definition(), 0) : 0;
        for (Expr child : Children.of(expr)) {
            deepest = Math.max(deepest, of(child));
        }
        return deepest + 1;
    }
}
