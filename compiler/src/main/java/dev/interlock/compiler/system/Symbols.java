package dev.interlock.compiler.system;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What terms speak of. */
public final class Symbols {
    private final Set<Symbol> current = new LinkedHashSet<>();
    private final Set<Variable> next = new LinkedHashSet<>();
    private final Set<Term> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Symbols() {}

    /** The symbols whose current value they speak of. */
    public static Set<Symbol> in(Collection<Term> terms) {
        return of(terms).current;
    }

    public static Set<Symbol> in(Term term) {
        return in(List.of(term));
    }

    /** The variables whose next value they speak of. */
    public static Set<Variable> nextIn(Collection<Term> terms) {
        return of(terms).next;
    }

    private static Symbols of(Collection<Term> terms) {
        Symbols symbols = new Symbols();
        terms.forEach(symbols::visit);
        return symbols;
    }

    private void visit(Term term) {
        if (!seen.add(term)) {
            return;
        }
        if (term instanceof Term.Current use) {
            current.add(use.symbol());
        } else if (term instanceof Term.Next use) {
            next.add(use.variable());
        }
        term.children().forEach(this::visit);
    }
}
