package dev.interlock.solver.invariant;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.Solo;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a step does to whole numbers, as sums: one way for each answer to the conditions that its values depend on, where these are
 * few.
 */
final class Alternatives {
    private static final int MOST_CONDITIONS = 4;

    private final Map<Term, Boolean> answers = new IdentityHashMap<>();

    private Alternatives() {}

    /** For each way the value of each whole number that may change; empty where it is no sum. */
    static List<Map<Variable, Optional<Linear>>> of(Solo solo) {
        List<Map.Entry<Variable, Term>> numbers = solo.outcome().entrySet().stream()
                .filter(entry -> entry.getValue().sort() == Sort.INT)
                .toList();
        Set<Term> conditions = Collections.newSetFromMap(new IdentityHashMap<>());
        numbers.forEach(entry -> collect(entry.getValue(), conditions));
        List<Term> all = conditions.size() <= MOST_CONDITIONS ? List.copyOf(conditions) : List.of();
        List<Map<Variable, Optional<Linear>>> ways = new ArrayList<>();
        for (int way = 0; way < 1 << all.size(); way++) {
            Alternatives chosen = new Alternatives();
            for (int i = 0; i < all.size(); i++) {
                chosen.answers.put(all.get(i), (way >> i & 1) == 1);
            }
            Map<Variable, Optional<Linear>> values = new LinkedHashMap<>();
            numbers.forEach(entry -> values.put(entry.getKey(), chosen.linear(entry.getValue())));
            ways.add(values);
        }
        return ways;
    }

    private static void collect(Term term, Set<Term> conditions) {
        if (term instanceof Term.IfThenElse choice) {
            conditions.add(choice.condition());
            collect(choice.whenTrue(), conditions);
            collect(choice.whenFalse(), conditions);
        } else if (term.sort() == Sort.INT && conditions.size() <= MOST_CONDITIONS) {
            term.children().forEach(child -> collect(child, conditions));
        }
    }

    private Optional<Linear> linear(Term term) {
        if (term instanceof Term.IfThenElse choice) {
            Boolean answer = answers.get(choice.condition());
            return answer == null ? Optional.empty() : linear(answer ? choice.whenTrue() : choice.whenFalse());
        }
        if (term instanceof Term.Product product && product.left() instanceof Term.Whole factor) {
            return linear(product.right()).map(inner -> inner.times(Rational.of(factor.value())));
        }
        return term instanceof Term.Sum sum ? sum(sum) : Linear.of(term);
    }

    private Optional<Linear> sum(Term.Sum sum) {
        Linear total = new Linear(Map.of(), Rational.of(BigInteger.ZERO));
        for (Term part : sum.children()) {
            Optional<Linear> linear = linear(part);
            if (linear.isEmpty()) {
                return Optional.empty();
            }
            total = total.plus(linear.get());
        }
        return Optional.of(total);
    }
}
