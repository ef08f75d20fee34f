package dev.interlock.solver.invariant;

import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.Solo;
import dev.interlock.solver.z3.Assignment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of a state that a step of one command and some candidates speak of.
 *
 * @param elsewhere what the rest of the state may be taken to be
 */
record Neighbourhood(Solo solo, Set<Symbol> symbols, State elsewhere) {

    static Neighbourhood of(Solo solo, Collection<Candidate> candidates, Index index, State elsewhere) {
        Set<Symbol> symbols = new LinkedHashSet<>(index.reach(solo));
        candidates.forEach(candidate -> symbols.addAll(candidate.about()));
        return new Neighbourhood(solo, symbols, elsewhere);
    }

    /** That it has values of its domains before the step. */
    Term domains() {
        return Terms.and(symbols.stream()
                .map(symbol -> Terms.inDomain(Terms.current(symbol), symbol.domain()))
                .toList());
    }

    /** The state after the step that the solver has found. */
    State after(Assignment found) {
        List<Value> values = new ArrayList<>(elsewhere.values());
        Map<Input, Value> inputs = new HashMap<>();
        for (Symbol symbol : symbols) {
            Value value = found.value(symbol, 0);
            if (symbol instanceof Variable variable) {
                values.set(variable.id(), value);
            } else {
                inputs.put((Input) symbol, value);
            }
        }
        return Walks.after(solo, new State(values), inputs);
    }
}
