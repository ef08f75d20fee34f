package dev.interlock.solver.invariant;

import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.Solo;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Candidates by what they name. */
final class Index {
    private final Map<Symbol, Set<Candidate>> naming = new HashMap<>();
    private final Map<Solo, Set<Symbol>> read = new IdentityHashMap<>();

    void add(Candidate candidate) {
        candidate.about().forEach(
                symbol -> naming.computeIfAbsent(symbol, key -> new LinkedHashSet<>()).add(candidate));
    }

    boolean has(Candidate candidate) {
        return candidate.about().stream().allMatch(symbol -> naming.get(symbol).contains(candidate));
    }

    void remove(Candidate candidate) {
        candidate.about().forEach(symbol -> naming.get(symbol).remove(candidate));
    }

    /** Those that name something that the step changes. */
    Set<Candidate> changedBy(Solo solo) {
        return naming(solo.outcome().keySet());
    }

    /** Those that name nothing but what the step, or a candidate that it changes, has to do with. */
    Set<Candidate> near(Solo solo) {
        Set<Symbol> known = new LinkedHashSet<>(reach(solo));
        changedBy(solo).forEach(candidate -> known.addAll(candidate.about()));
        return naming(known).stream()
                .filter(candidate -> known.containsAll(candidate.about()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the step has to do with. */
    Set<Symbol> reach(Solo solo) {
        return read.computeIfAbsent(solo, key -> {
            Set<Symbol> symbols = new LinkedHashSet<>(Occurring.symbols(solo.outcome().values()));
            symbols.addAll(Occurring.symbols(solo.possible()));
            symbols.addAll(solo.outcome().keySet());
            return symbols;
        });
    }

    private Set<Candidate> naming(Collection<? extends Symbol> symbols) {
        Set<Candidate> found = new LinkedHashSet<>();
        symbols.stream()
                .filter(symbol -> symbol instanceof Variable)
                .forEach(symbol -> found.addAll(naming.getOrDefault(symbol, Set.of())));
        return found;
    }
}
