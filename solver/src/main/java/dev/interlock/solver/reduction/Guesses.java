package dev.interlock.solver.reduction;

import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What might play a part in a proof, guessed from the text: how far apart the two sides are that a condition compares, how far a
 * number is from an end, and the conditions themselves. The likeliest come first.
 */
public final class Guesses {
    private static final int MOST = 24;
    private static final int MOST_OF_PAIRS = 14;
    private static final int MOST_NODES = 30;

    private final Scope scope;
    private final Goal.Looping goal;
    private final Set<Term> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Term> distances = new LinkedHashSet<>();
    private final Set<Term> flags = new LinkedHashSet<>();

    public Guesses(Scope scope, Goal.Looping goal) {
        this.scope = scope;
        this.goal = goal;
        List.of(goal.recurs(), goal.from(), goal.stays()).forEach(this::collect);
        for (Command command : scope.commands()) {
            if (!goal.silenced().contains(command)) {
                command.trigger().map(Clause::term).ifPresent(this::collect);
                command.guards().forEach(guard -> collect(guard.term()));
                collect(command.ready());
            }
        }
        scope.system().variables().forEach(this::ends);
    }

    /** What might grow smaller and smaller. */
    public List<Term> single() {
        return distances.stream().limit(MOST).toList();
    }

    /** The larger of two of these. */
    public List<Term> pairs() {
        List<Term> single = single().stream().limit(MOST_OF_PAIRS).toList();
        List<Term> pairs = new ArrayList<>();
        for (int i = 0; i < single.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (single.get(i).sort() == single.get(j).sort()) {
                    pairs.add(Terms.maximum(single.get(j), single.get(i)));
                }
            }
        }
        return pairs;
    }

    /** What might change its mind but once: one as long as a condition holds, and then zero. */
    public List<Term> switches() {
        return conditions().stream()
                .map(condition -> Terms.ifThenElse(condition, Terms.whole(1), Terms.whole(0)))
                .toList();
    }

    /** What might hold for ever once it does. */
    public List<Term> conditions() {
        Set<Term> all = new LinkedHashSet<>();
        for (Term flag : flags.stream().limit(2 * MOST).toList()) {
            all.add(flag);
            all.add(Terms.not(flag));
        }
        return List.copyOf(all);
    }

    /** What might hold always. */
    public List<Term> invariants() {
        Guesses start = new Guesses(scope, goal);
        start.collect(scope.system().initial());
        List<Term> guesses = new ArrayList<>();
        start.distances.stream().limit(2 * MOST).forEach(measure -> {
            Term zero = measure.sort() == Sort.INT ? Terms.whole(0) : Terms.toReal(Terms.whole(0));
            guesses.add(Terms.atMost(zero, measure));
            guesses.add(Terms.less(zero, measure));
        });
        return guesses;
    }

    private void collect(Term root) {
        Deque<Term> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Term term = open.pop();
            if (seen.add(term)) {
                if (term.sort() == Sort.BOOL && isPlain(term)) {
                    flags.add(term);
                }
                compared(term);
                open.addAll(term.children());
            }
        }
    }

    private void compared(Term term) {
        if (term instanceof Term.Less less) {
            apart(less.left(), less.right());
        } else if (term instanceof Term.AtMost atMost) {
            apart(atMost.left(), atMost.right());
        } else if (term instanceof Term.Equal equal && equal.left().sort() != Sort.BOOL) {
            apart(equal.left(), equal.right());
        }
    }

    private void apart(Term left, Term right) {
        if (isPlain(left) && isPlain(right)) {
            distances.add(Terms.minus(right, left));
            distances.add(Terms.minus(left, right));
        }
    }

    /** Whether it speaks of the state only, and not at length. */
    private static boolean isPlain(Term root) {
        Deque<Term> open = new ArrayDeque<>(List.of(root));
        for (int nodes = 1; !open.isEmpty(); nodes++) {
            Term term = open.pop();
            boolean chosen = term instanceof Term.Current current && !(current.symbol() instanceof Variable);
            if (nodes > MOST_NODES || chosen || term instanceof Term.Next) {
                return false;
            }
            open.addAll(term.children());
        }
        return true;
    }

    private void ends(Variable variable) {
        Term value = Terms.current(variable);
        if (value.sort() == Sort.BOOL) {
            flags.add(value);
            return;
        }
        variable.domain().bounds().ifPresentOrElse(
                bounds -> {
                    distances.add(Terms.minus(value, Terms.whole(bounds.low())));
                    distances.add(Terms.minus(Terms.whole(bounds.high()), value));
                },
                () -> {
                    distances.add(value);
                    distances.add(Terms.negate(value));
                });
    }
}
