package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.model.StateVariable;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which private states a derived value rests on, so that no actor reads another's by way of a {@code let}. */
final class Secrets {
    private final Map<LetDefinition, Set<StateVariable>> known = new IdentityHashMap<>();

    Set<StateVariable> of(LetDefinition definition) {
        Set<StateVariable> found = known.get(definition);
        if (found == null) {
            found = new LinkedHashSet<>();
            collect(definition.value(), found);
            known.put(definition, found);
        }
        return found;
    }

    private void collect(Expr expr, Set<StateVariable> found) {
        if (expr instanceof Expr.StateRef reference && reference.state().owner().isPresent()) {
            found.add(reference.state());
        }
        if (expr instanceof Expr.LetRef reference) {
            found.addAll(of(reference.definition()));
        }
        Children.of(expr).forEach(child -> collect(child, found));
    }
}
