package dev.interlock.solver.map;

import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** The symbols of which terms speak, now or after a step. */
final class Symbols {
    private final Set<Term> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Symbol> found = new LinkedHashSet<>();

    private Symbols() {}

    static Set<Symbol> in(Term term) {
        return in(Set.of(term));
    }

    static Set<Symbol> in(Collection<Term> terms) {
        Symbols symbols = new Symbols();
        terms.forEach(symbols::collect);
        return symbols.found;
    }

    private void collect(Term term) {
        if (!seen.add(term)) {
            return;
        }
        if (term instanceof Term.Current current) {
            found.add(current.symbol());
        }
        if (term instanceof Term.Next next) {
            found.add(next.variable());
        }
        term.children().forEach(this::collect);
    }
}
