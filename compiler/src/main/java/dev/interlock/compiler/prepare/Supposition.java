package dev.interlock.compiler.prepare;

import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows for the bounds of symbols when a condition is supposed to hold. Remembers what terms speak of. */
final class Supposition {
    /** What has more parts than this, or speaks of what comes next, is looked at as a whole only. */
    private static final int MOST_PARTS = 300;

    private final Map<Term, Set<Symbol>> symbols = new IdentityHashMap<>();
    private final Map<Term, Boolean> simple = new IdentityHashMap<>();

    /**
     * Bounds of all symbols that the condition speaks of, and of the others as before; empty where it cannot hold.
     *
     * @param known bounds before
     */
    Optional<Map<Symbol, Interval>> of(Term condition, Map<? extends Symbol, Interval> known) {
        Map<Symbol, Interval> facts = new HashMap<>(known);
        for (int round = 0; round < 2; round++) {
            for (Term part : Reads.conjuncts(condition)) {
                if (!learn(part, facts)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(facts);
    }

    private boolean learn(Term part, Map<Symbol, Interval> facts) {
        if (!new Foresight(facts, Map.of()).mayHold(part)) {
            return false;
        }
        if (part instanceof Term.Current current) {
            facts.put(current.symbol(), Foresight.HOLDS);
        } else if (part instanceof Term.Not not && not.operand() instanceof Term.Current current) {
            facts.put(current.symbol(), Foresight.FAILS);
        } else if (simple.computeIfAbsent(part, term -> parts(term, 0) <= MOST_PARTS)) {
            return learnBounds(part, facts);
        }
        return true;
    }

    private boolean learnBounds(Term part, Map<Symbol, Interval> facts) {
        Map<Symbol, Interval> concerned = new HashMap<>();
        for (Symbol symbol : symbols(part)) {
            if (facts.containsKey(symbol)) {
                concerned.put(symbol, facts.get(symbol));
            }
        }
        Map<Symbol, Interval> learned = Bounds.where(part, concerned);
        facts.putAll(learned);
        return learned.values().stream().noneMatch(Interval::isEmpty);
    }

    private Set<Symbol> symbols(Term term) {
        return symbols.computeIfAbsent(term, key -> {
            Set<Symbol> found = new LinkedHashSet<>();
            collect(term, found, Collections.newSetFromMap(new IdentityHashMap<>()));
            return found;
        });
    }

    private static void collect(Term term, Set<Symbol> found, Set<Term> visited) {
        if (visited.add(term)) {
            if (term instanceof Term.Current current) {
                found.add(current.symbol());
            }
            term.children().forEach(child -> collect(child, found, visited));
        }
    }

    /** Not more than so many, even if {@link Bounds} goes through what is shared again and again. */
    private static int parts(Term term, int before) {
        int count = term instanceof Term.Next ? MOST_PARTS + 1 : before + 1;
        for (Term child : term.children()) {
            if (count > MOST_PARTS) {
                return count;
            }
            count = parts(child, count);
        }
        return count;
    }
}
