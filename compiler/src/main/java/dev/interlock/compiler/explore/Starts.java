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
    /** So many for each variable that has a choice. */
    private static final int TRIES_PER_START = 50;
    private static final int PATIENCE_MASK = (1 << 10) - 1;

    private final List<Variable> variables;
    private final List<Term> conjuncts;
    private final List<List<Term>> decided = new ArrayList<>();
    private final Limits limits;
    private final List<State> found = new ArrayList<>();
    private long triesLeft;

    private Starts(TransitionSystem system, Limits limits) {
        this.variables = system.variables();
        this.conjuncts = system.initial() instanceof Term.And and ? and.children() : List.of(system.initial());
        this.limits = limits;
        for (int i = 0; i <= variables.size(); i++) {
            decided.add(new ArrayList<>());
        }
        conjuncts.forEach(conjunct -> decided.get(lastVariable(conjunct) + 1).add(conjunct));
    }

    /** @param limits on the starts, and on what is tried for each; asked now and then whether it is enough */
    static Listing<State> of(TransitionSystem system, Limits limits) {
        return new Starts(system, limits).all();
    }

    private Listing<State> all() {
        if (!holds(new State(List.of()), 0)) {
            return Listing.complete(List.of());
        }
        List<List<Value>> candidates = new ArrayList<>();
        for (Variable variable : variables) {
            Optional<List<Value>> values = candidates(variable);
            if (values.isEmpty()) {
                return Listing.partial(List.of(), "`" + variable + "` may start with too many values");
            }
            candidates.add(values.get());
        }
        triesLeft = (long) TRIES_PER_START * limits.states() * candidates.stream().filter(Starts::isChoice).count();
        return isExtended(List.of(), candidates)
                ? Listing.complete(found)
                : Listing.partial(List.of(), "there are too many states to start in");
    }

    /** Whether all states that begin with these values were tried. */
    private boolean isExtended(List<Value> values, List<List<Value>> candidates) {
        if (values.size() == variables.size()) {
            found.add(new State(values));
            return found.size() <= limits.states();
        }
        List<Value> next = candidates.get(values.size());
        for (Value value : next) {
            if (isChoice(next) && isEnough()) {
                return false;
            }
            List<Value> more = new ArrayList<>(values);
            more.add(value);
            if (holds(new State(more), more.size()) && !isExtended(more, candidates)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isChoice(List<Value> values) {
        return values.size() > 1;
    }

    private boolean isEnough() {
        return triesLeft-- == 0 || (triesLeft & PATIENCE_MASK) == 0 && limits.enough().getAsBoolean();
    }

    private boolean holds(State state, int values) {
        return decided.get(values).stream().allMatch(Evaluation.in(state)::holds);
    }

    private Optional<List<Value>> candidates(Variable variable) {
        return conjuncts.stream()
                .flatMap(conjunct -> fixed(variable, conjunct).stream())
                .findFirst()
                .map(value -> variable.domain().contains(value) ? List.of(value) : List.<Value>of())
                .or(() -> Values.all(variable.domain(), limits.states()));
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
