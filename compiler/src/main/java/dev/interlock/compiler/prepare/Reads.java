package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variables that terms speak of, before or after a step. Remembers what it has looked at. */
final class Reads {
    private final Map<Term, Set<Variable>> known = new IdentityHashMap<>();

    Set<Variable> of(Term term) {
        Set<Variable> before = known.get(term);
        if (before == null) {
            Set<Variable> found = new LinkedHashSet<>();
            collect(term, found, Collections.newSetFromMap(new IdentityHashMap<>()));
            before = Collections.unmodifiableSet(found);
            known.put(term, before);
        }
        return before;
    }

    Set<Variable> of(Collection<Term> terms) {
        Set<Variable> found = new LinkedHashSet<>();
        terms.forEach(term -> found.addAll(of(term)));
        return found;
    }

    /** The operands of a conjunction, or the term alone. */
    static List<Term> conjuncts(Term term) {
        return term instanceof Term.And and ? and.children() : List.of(term);
    }

    /** The operands of a disjunction, or the term alone. */
    static List<Term> disjuncts(Term term) {
        return term instanceof Term.Or or ? or.children() : List.of(term);
    }

    private static void collect(Term term, Set<Variable> found, Set<Term> seen) {
        if (!seen.add(term)) {
            return;
        }
        if (term instanceof Term.Current current && current.symbol() instanceof Variable variable) {
            found.add(variable);
        }
        if (term instanceof Term.Next next) {
            found.add(next.variable());
        }
        term.children().forEach(child -> collect(child, found, seen));
    }
}
