package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of which values it is established at one place that they are known; immutable.
 *
 * <p>Facts are about what expressions say, not about where they stand: {@code load[n]} in a condition and in a body are one value as
 * long as both read the same state. Whoever goes over to another state ({@code old}, a finish) leaves the facts behind.
 *
 * @param known the values
 * @param names locals that stand for a value of the same state
 * @param left what was known at the start of an action, where its finish is spoken of
 * @param certainty whether there is nothing left to establish
 */
record Facts(Set<ExprKey> known, Map<Local, ExprKey> names, Set<ExprKey> left, Certainty certainty) {
    static final Facts NONE = new Facts(Set.of(), Map.of(), Set.of(), Certainty.AS_FAR_AS_SAID);

    Facts {
        known = Set.copyOf(known);
        names = Map.copyOf(names);
        left = Set.copyOf(left);
    }

    enum Certainty {
        AS_FAR_AS_SAID,
        /** A condition on the way has an error of its own: nothing more is said about what it may have established. */
        ANYTHING
    }

    boolean establish(Expr value) {
        return certainty == Certainty.ANYTHING || known.contains(canonical(ExprKey.of(value)));
    }

    /** Whether the value was known when the action started, which says nothing about its finish. */
    boolean established(Expr value) {
        return left.contains(ExprKey.of(value));
    }

    Facts and(Set<ExprKey> more) {
        Set<ExprKey> all = new HashSet<>(known);
        more.forEach(key -> all.add(canonical(key)));
        return new Facts(all, names, left, certainty);
    }

    Facts anything() {
        return new Facts(known, names, left, Certainty.ANYTHING);
    }

    /** The local and the value are known together. */
    Facts naming(Local local, Expr value) {
        Map<Local, ExprKey> more = new HashMap<>(names);
        more.put(local, canonical(ExprKey.of(value)));
        return new Facts(known, more, left, certainty);
    }

    /** What is left inside {@code old}: what was established with {@code old} around it. */
    Facts inOld() {
        Set<ExprKey> before = known.stream()
                .filter(key -> key.head().equals(ExprKey.OLD))
                .map(key -> key.parts().get(0))
                .collect(Collectors.toSet());
        return new Facts(before, names, Set.of(), certainty);
    }

    /** What is left when the action finishes: what it read at its start, and nothing of the state. */
    Facts atFinish(List<Action.Reading> readings) {
        List<Local> kept = new ArrayList<>();
        for (Action.Reading reading : readings) {
            if (known.contains(canonical(ExprKey.of(reading.local())))) {
                kept.add(reading.local());
            }
        }
        Set<ExprKey> still = kept.stream().map(ExprKey::of).collect(Collectors.toSet());
        return new Facts(still, Map.of(), known, certainty);
    }

    private ExprKey canonical(ExprKey key) {
        return key.head() instanceof Local local ? names.getOrDefault(local, key) : key;
    }
}
