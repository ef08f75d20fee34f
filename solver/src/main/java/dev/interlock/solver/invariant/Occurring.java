package dev.interlock.solver.invariant;

import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What occurs in terms. */
final class Occurring {
    private Occurring() {}

    /** The symbols of which a term names the current value. */
    static Set<Symbol> symbols(Collection<Term> terms) {
        Set<Symbol> found = new LinkedHashSet<>();
        eachNode(terms, node -> {
            if (node instanceof Term.Current current) {
                found.add(current.symbol());
            }
        });
        return found;
    }

    static Set<Symbol> symbols(Term term) {
        return symbols(List.of(term));
    }

    /** Each node of the terms, once. */
    static void eachNode(Collection<Term> terms, Consumer<Term> visit) {
        Set<Term> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Term> open = new ArrayDeque<>(terms);
        while (!open.isEmpty()) {
            Term term = open.pop();
            if (seen.add(term)) {
                visit.accept(term);
                term.children().forEach(open::push);
            }
        }
    }
}
