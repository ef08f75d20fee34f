package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a term is another one with the variables renamed, by walking both at once. What was found to be the same is remembered, for
 * terms are graphs.
 */
final class SameTerm {
    private final Map<Variable, Variable> images;
    private final Map<Term, Set<Term>> same = new IdentityHashMap<>();

    /** @param images for each variable that has one, the one in its place */
    SameTerm(Map<Variable, Variable> images) {
        this.images = Map.copyOf(images);
    }

    boolean is(Term original, Term renamed) {
        Set<Term> known = same.computeIfAbsent(
                original, key -> Collections.newSetFromMap(new IdentityHashMap<>()));
        if (known.contains(renamed)) {
            return true;
        }
        if (!original.getClass().equals(renamed.getClass()) || !areLikeLeaves(original, renamed)
                || !are(original.children(), renamed.children())) {
            return false;
        }
        known.add(renamed);
        return true;
    }

    boolean are(List<Term> originals, List<Term> renamed) {
        if (originals.size() != renamed.size()) {
            return false;
        }
        for (int i = 0; i < originals.size(); i++) {
            if (!is(originals.get(i), renamed.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean areLikeLeaves(Term original, Term renamed) {
        if (original instanceof Term.Current current) {
            return isImage(current.symbol(), ((Term.Current) renamed).symbol());
        }
        if (original instanceof Term.Next next) {
            return isImage(next.variable(), ((Term.Next) renamed).variable());
        }
        return !original.children().isEmpty() || original.equals(renamed);
    }

    private boolean isImage(Symbol original, Symbol renamed) {
        return original instanceof Variable variable
                ? images.containsKey(variable) && images.get(variable).equals(renamed)
                : original.equals(renamed);
    }
}
