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
 * What might grow smaller from round to round, guessed from the text: how far apart the two sides are that a condition compares, and how
 * far a number is from an end.
 */
public final class Measures {
    private static final int MOST = 24;
    private static final int MOST_NODES = 30;

    private Measures() {}

    public static List<Term> of(Scope scope, Goal.Looping goal) {
        Set<Term> found = new LinkedHashSet<>();
        Set<Term> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(goal.recurs(), found, seen);
        collect(goal.stays(), found, seen);
        for (Command command : scope.commands()) {
            if (!goal.silenced().contains(command)) {
                command.trigger().map(Clause::term).ifPresent(term -> collect(term, found, seen));
                command.guards().forEach(guard -> collect(guard.term(), found, seen));
            }
        }
        scope.system().variables().stream()
                .filter(variable -> variable.domain().sort() != Sort.BOOL)
                .forEach(variable -> ends(variable, found));
        return found.stream().limit(MOST).toList();
    }

    private static void collect(Term root, Set<Term> found, Set<Term> seen) {
        Deque<Term> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Term term = open.pop();
            if (seen.add(term)) {
                compared(term, found);
                open.addAll(term.children());
            }
        }
    }

    private static void compared(Term term, Set<Term> found) {
        if (term instanceof Term.Less less) {
            apart(less.left(), less.right(), found);
        } else if (term instanceof Term.AtMost atMost) {
            apart(atMost.left(), atMost.right(), found);
        } else if (term instanceof Term.Equal equal && equal.left().sort() != Sort.BOOL) {
            apart(equal.left(), equal.right(), found);
        }
    }

    private static void apart(Term left, Term right, Set<Term> found) {
        if (isPlain(left) && isPlain(right)) {
            found.add(Terms.minus(right, left));
            found.add(Terms.minus(left, right));
            found.add(Terms.maximum(Terms.minus(right, left), Terms.minus(left, right)));
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

    private static void ends(Variable variable, Set<Term> found) {
        Term value = Terms.current(variable);
        List<Term> both = new ArrayList<>();
        variable.domain().bounds().ifPresentOrElse(
                bounds -> {
                    both.add(Terms.minus(value, Terms.whole(bounds.low())));
                    both.add(Terms.minus(Terms.whole(bounds.high()), value));
                },
                () -> {
                    both.add(value);
                    both.add(Terms.negate(value));
                });
        found.addAll(both);
    }
}
