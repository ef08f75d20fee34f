package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Values;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All states in which a run may start. Variables get their values one after the other, and each conjunct of the
 * condition is tested as soon as the last of its variables has one; where a conjunct says which value it is, no other
 * is tried.
 */
final class Starts {
    private final List<Variable> variables;
    private final List<Term> conjuncts;
    private final int limit;

    private Starts(TransitionSystem system, int limit) {
        this.variables = system.variables();
        this.conjuncts = system.initial() instanceof Term.And and ? and.children() : List.of(system.initial());
        this.limit = limit;
    }

    static Listing<State> of(TransitionSystem system, int limit) {
        return new Starts(system, limit).all();
    }

    private Listing<State> all() {
        if (!holds(new State(List.of()), decidedBy(-1))) {
            return Listing.complete(List.of());
        }
        List<State> partial = List.of(new State(List.of()));
        for (Variable variable : variables) {
            Optional<List<Value>> values = candidates(variable);
            if (values.isEmpty()) {
                return Listing.partial(List.of(), "`" + variable + "` may start with too many values");
            }
            partial = extended(partial, values.get(), decidedBy(variable.id()));
            if (partial.size() > limit) {
                return Listing.partial(List.of(), "there are too many states to start in");
            }
        }
        return Listing.complete(partial);
    }

    private static List<State> extended(List<State> partial, List<Value> values, List<Term> conditions) {
        List<State> longer = new ArrayList<>();
        for (State state : partial) {
            for (Value value : values) {
                List<Value> all = new ArrayList<>(state.values());
                all.add(value);
                State extended = new State(all);
                if (holds(extended, conditions)) {
                    longer.add(extended);
                }
            }
        }
        return longer;
    }

    private static boolean holds(State state, List<Term> conditions) {
        return conditions.stream().allMatch(Evaluation.in(state)::holds);
    }

    private Optional<List<Value>> candidates(Variable variable) {
        return conjuncts.stream()
                .flatMap(conjunct -> fixed(variable, conjunct).stream())
                .findFirst()
                .map(value -> variable.domain().contains(value) ? List.of(value) : List.<Value>of())
                .or(() -> Values.all(variable.domain(), limit));
    }

    /** The value that the conjunct says the variable has. */
    private static Optional<Value> fixed(Variable variable, Term conjunct) {
        Term current = Terms.current(variable);
        if (conjunct.equals(current)) {
            return Optional.of(Value.of(true));
        }
        if (conjunct instanceof Term.Not not && not.operand().equals(current)) {
            return Optional.of(Value.of(false));
        }
        if (conjunct instanceof Term.Equal equal) {
            return equal.left().equals(current) ? constant(equal.right())
                    : equal.right().equals(current) ? constant(equal.left()) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Value> constant(Term term) {
        return term instanceof Term.Whole || term instanceof Term.Fraction
                ? Optional.of(Evaluation.in(new State(List.of())).value(term))
                : Optional.empty();
    }

    private List<Term> decidedBy(int variable) {
        return conjuncts.stream().filter(conjunct -> lastVariable(conjunct) == variable).toList();
    }

    private static int lastVariable(Term root) {
        int last = -1;
        Set<Term> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Term> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Term term = open.pop();
            if (term instanceof Term.Current current && current.symbol() instanceof Variable variable) {
                last = Math.max(last, variable.id());
            }
            term.children().stream().filter(seen::add).forEach(open::push);
        }
        return last;
    }
}
