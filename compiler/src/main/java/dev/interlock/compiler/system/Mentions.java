package dev.interlock.compiler.system;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variables whose current value a term speaks of. Whether something is known belongs to the variable that may be unknown,
 * so that one stands for both.
 */
public final class Mentions {
    private final Map<Variable, Variable> meant = new HashMap<>();
    private final Set<Variable> found = new LinkedHashSet<>();
    private final Set<Term> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private Mentions(List<Variable> variables) {
        variables.forEach(variable -> variable.known().ifPresent(known -> meant.put(known, variable)));
    }

    /** @param variables all that there are */
    public static Set<Variable> of(Term term, List<Variable> variables) {
        Mentions mentions = new Mentions(variables);
        mentions.visit(term);
        return Collections.unmodifiableSet(mentions.found);
    }

    private void visit(Term term) {
        if (!visited.add(term)) {
            return;
        }
        if (term instanceof Term.Current current && current.symbol() instanceof Variable variable) {
            found.add(meant.getOrDefault(variable, variable));
        }
        term.children().forEach(this::visit);
    }
}
