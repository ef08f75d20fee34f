package dev.interlock.solver.invariant;

import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The conditions without a connective of which others are made, over the state before a step. */
final class Atoms {
    private Atoms() {}

    static Set<Term> of(Collection<Term> conditions) {
        Set<Term> atoms = new LinkedHashSet<>();
        Occurring.eachNode(conditions, node -> {
            if (isAtom(node) && isOfState(node)) {
                atoms.add(node);
            }
        });
        return atoms;
    }

    private static boolean isAtom(Term term) {
        return term instanceof Term.Current && term.sort() == Sort.BOOL
                || term instanceof Term.AtMost
                || term instanceof Term.Less
                || term instanceof Term.Equal equal && equal.left().sort() != Sort.BOOL;
    }

    static boolean isOfState(Term atom) {
        boolean[] ofState = {true};
        Occurring.eachNode(List.of(atom), node -> ofState[0] &= !(node instanceof Term.Next)
                && !(node instanceof Term.Current current && current.symbol() instanceof Input));
        return ofState[0];
    }
}
