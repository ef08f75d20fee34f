package dev.interlock.compiler.census;

import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * All states in which runs begin. Values are given to one variable after the other; where what was given makes a part of the condition
 * false already, nothing more is given.
 */
final class Beginnings {
    private static final int PATIENCE_MASK = (1 << 16) - 1;

    private final List<Variable> variables;
    private final List<List<Reading>> tests = new ArrayList<>();
    private final List<Optional<Long>> given = new ArrayList<>();
    private final Scene scene;
    private final BooleanSupplier enough;
    private int tries;

    Beginnings(TransitionSystem system, BooleanSupplier enough) {
        this.variables = system.variables();
        this.enough = enough;
        List<Term> parts = system.initial() instanceof Term.And and ? and.children() : List.of(system.initial());
        for (int i = 0; i <= variables.size(); i++) {
            tests.add(new ArrayList<>());
        }
        Readings readings = new Readings();
        parts.forEach(part -> tests.get(needed(part)).add(readings.of(part)));
        variables.forEach(variable -> given.add(given(variable, parts)));
        this.scene = new Scene(variables.size(), 0, readings.notes());
    }

    /** @param found is lent each of them */
    void each(Consumer<long[]> found) {
        extend(0, found);
    }

    private void extend(int count, Consumer<long[]> found) {
        scene.nowChanged();
        for (Reading test : tests.get(count)) {
            if (test.in(scene) == 0) {
                return;
            }
        }
        if (count == variables.size()) {
            found.accept(scene.now);
            return;
        }
        Variable variable = variables.get(count);
        if (given.get(count).isPresent()) {
            scene.now[count] = given.get(count).get();
            extend(count + 1, found);
            return;
        }
        Domain.Bounds bounds = bounds(variable);
        for (long value = Readings.number(bounds.low()); value <= Readings.number(bounds.high()); value++) {
            if ((++tries & PATIENCE_MASK) == 0 && enough.getAsBoolean()) {
                throw new StoppedException("it was stopped");
            }
            scene.now[count] = value;
            extend(count + 1, found);
        }
    }

    private static Domain.Bounds bounds(Variable variable) {
        return variable.domain().sort() == Sort.BOOL
                ? new Domain.Bounds(BigInteger.ZERO, BigInteger.ONE)
                : variable.domain().bounds()
                        .orElseThrow(() -> new StoppedException("`" + variable + "` may start with too many values"));
    }

    /** The value that a part of the condition says outright; that part is tested all the same. */
    private static Optional<Long> given(Variable variable, List<Term> parts) {
        for (Term part : parts) {
            if (part instanceof Term.Equal equal && equal.right() instanceof Term.Whole whole && is(equal.left(), variable)) {
                return Optional.of(Readings.number(whole.value()));
            }
            if (part instanceof Term.Equal equal && equal.left() instanceof Term.Whole whole && is(equal.right(), variable)) {
                return Optional.of(Readings.number(whole.value()));
            }
        }
        return Optional.empty();
    }

    private static boolean is(Term term, Symbol symbol) {
        return term instanceof Term.Current current && current.symbol().equals(symbol);
    }

    /** How many variables must have a value before the term can be read. */
    private static int needed(Term root) {
        int needed = 0;
        Set<Term> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Term> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Term term = open.pop();
            if (term instanceof Term.Current current && current.symbol() instanceof Variable variable) {
                needed = Math.max(needed, variable.id() + 1);
            }
            term.children().stream().filter(seen::add).forEach(open::push);
        }
        return needed;
    }
}
