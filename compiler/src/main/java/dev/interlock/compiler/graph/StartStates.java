package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
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
 * All states in which a run may start: one variable after the other is given each of its values, and taken back as soon as a part
 * of the condition is false whose variables all have one.
 */
final class StartStates {
    private static final int TRIES_PER_START = 50;
    private static final int PATIENCE_MASK = (1 << 12) - 1;

    private final Slots slots;
    private final long[] frame;
    private final BooleanSupplier enough;
    private final List<Range> ranges;
    private final List<List<Code>> decided = new ArrayList<>();
    private long tries;

    /** The values that are tried for a variable. */
    private record Range(long low, long high) {}

    /**
     * @param enough asked again and again; when it says so, no more are looked for
     * @throws RefusedException when more would have to be looked at than the limit allows
     */
    StartStates(TransitionSystem system, int limit, BooleanSupplier enough) {
        this.slots = new Slots(system);
        this.enough = enough;
        this.tries = (long) TRIES_PER_START * limit;
        List<Term> conjuncts =
                system.initial() instanceof Term.And and ? and.children() : List.of(system.initial());
        this.ranges = system.variables().stream().map(variable -> range(variable, conjuncts)).toList();
        for (int i = 0; i <= ranges.size(); i++) {
            decided.add(new ArrayList<>());
        }
        TermCode code = new TermCode(slots);
        conjuncts.forEach(conjunct -> decided.get(lastVariable(conjunct) + 1).add(code.of(conjunct)));
        this.frame = slots.frame();
    }

    /** @param found is lent a frame with a start in it, again and again */
    void each(Consumer<long[]> found) {
        if (holds(decided.get(0))) {
            extend(0, found);
        }
    }

    private void extend(int variable, Consumer<long[]> found) {
        if (variable == ranges.size()) {
            found.accept(frame);
            return;
        }
        Range range = ranges.get(variable);
        for (long value = range.low(); value <= range.high(); value++) {
            countTry();
            frame[slots.before() + variable] = value;
            Slots.beforeChanged(frame);
            if (holds(decided.get(variable + 1))) {
                extend(variable + 1, found);
            }
        }
    }

    private void countTry() {
        if (tries-- == 0) {
            throw new RefusedException("there are too many states to start in");
        }
        if ((tries & PATIENCE_MASK) == 0 && enough.getAsBoolean()) {
            throw new RefusedException("it was stopped");
        }
    }

    private boolean holds(List<Code> conditions) {
        return conditions.stream().allMatch(condition -> condition.holds(frame));
    }

    private static Range range(Variable variable, List<Term> conjuncts) {
        Range all = all(variable);
        return conjuncts.stream()
                .flatMap(conjunct -> fixed(variable, conjunct).stream())
                .findFirst()
                .map(value -> new Range(Math.max(value, all.low()), Math.min(value, all.high())))
                .orElseGet(() -> limited(variable, all));
    }

    private static Range limited(Variable variable, Range all) {
        if (variable.domain().sort() != Sort.BOOL && variable.domain().bounds().isEmpty()) {
            throw new RefusedException("`" + variable + "` may start with too many values");
        }
        return all;
    }

    private static Range all(Variable variable) {
        Domain domain = variable.domain();
        if (domain.sort() == Sort.BOOL) {
            return new Range(0, 1);
        }
        return domain.bounds()
                .map(bounds -> new Range(
                        TermCode.Numbers.exactly(bounds.low()), TermCode.Numbers.exactly(bounds.high())))
                .orElse(new Range(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** The value that the conjunct says the variable has. */
    private static Optional<Long> fixed(Variable variable, Term conjunct) {
        Term current = Terms.current(variable);
        if (conjunct.equals(current)) {
            return Optional.of(1L);
        }
        if (conjunct instanceof Term.Not not && not.operand().equals(current)) {
            return Optional.of(0L);
        }
        if (!(conjunct instanceof Term.Equal equal)) {
            return Optional.empty();
        }
        Term other = equal.left().equals(current) ? equal.right() : equal.left();
        return (equal.left().equals(current) || equal.right().equals(current)) && other instanceof Term.Whole whole
                ? Optional.of(TermCode.Numbers.exactly(whole.value()))
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
