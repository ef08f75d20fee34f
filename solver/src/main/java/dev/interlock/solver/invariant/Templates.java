package dev.interlock.solver.invariant;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.Solo;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be worth a try: bounds of sums and differences of two or three variables that one command has to do with, of the sums that the
 * policy itself compares, and that one of its conditions rules out another. The bounds are what the start gives, and what the policy's
 * text compares with.
 */
final class Templates {
    private static final int MOST_IN_PAIRS = 12;
    private static final int MOST_IN_TRIPLES = 5;
    private static final int MOST_CONDITIONS = 10;
    private static final int MOST = 6_000;
    private static final Rational ONE = Rational.of(BigInteger.ONE);
    private static final Rational MINUS_ONE = ONE.negate();

    private final Map<Variable, Rational> start;
    private final Map<Map<Symbol, Rational>, Set<BigInteger>> bounds = new LinkedHashMap<>();
    private final Set<Term> clauses = new LinkedHashSet<>();
    private final Map<Symbol, Set<BigInteger>> compared = new HashMap<>();

    private Templates(Map<Variable, Rational> start) {
        this.start = start;
    }

    /** Bounds, from the start, of what one command changes. */
    static List<Term> changed(Map<Variable, Rational> start, List<Solo> solos) {
        Templates templates = new Templates(start);
        for (Solo solo : solos) {
            List<Symbol> numbers = numbers(solo.outcome().keySet());
            numbers.forEach(number -> templates.fromStart(Linear.of(number)));
            for (int i = 0; i < numbers.size() && numbers.size() <= MOST_IN_PAIRS; i++) {
                for (Symbol other : numbers.subList(i + 1, numbers.size())) {
                    templates.fromStart(Linear.of(numbers.get(i)).plus(Linear.of(other)).whole());
                    templates.fromStart(Linear.of(numbers.get(i)).minus(Linear.of(other)).whole());
                }
            }
        }
        return templates.bounded();
    }

    private static List<Symbol> numbers(Set<? extends Symbol> symbols) {
        return symbols.stream()
                .filter(symbol -> symbol instanceof Variable && symbol.domain().sort() == Sort.INT)
                .<Symbol>map(symbol -> symbol)
                .toList();
    }

    /**
     * All that may be worth a try.
     *
     * @param start of the whole numbers
     * @param asked conditions that the question is about
     */
    static List<Term> related(Map<Variable, Rational> start, List<Solo> solos, List<Term> asked) {
        Templates templates = new Templates(start);
        templates.comparisons(asked);
        solos.forEach(solo -> templates.comparisons(List.of(solo.possible())));
        solos.forEach(templates::around);
        List<Term> all = new ArrayList<>(templates.bounded());
        all.addAll(templates.clauses);
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }

    /** Sums that are compared, with what they are compared with. */
    private void comparisons(List<Term> conditions) {
        for (Term atom : Atoms.of(conditions)) {
            if (atom instanceof Term.AtMost || atom instanceof Term.Less || atom instanceof Term.Equal) {
                Linear.of(atom.children().get(0))
                        .flatMap(left -> Linear.of(atom.children().get(1)).map(left::minus))
                        .filter(linear -> linear.isOfVariables() && !linear.factors().isEmpty())
                        .ifPresent(this::compared);
            }
        }
    }

    private void compared(Linear linear) {
        Linear sum = linear.whole();
        BigInteger bound = sum.constant().numerator().divide(sum.constant().denominator()).negate();
        for (int near = -1; near <= 1; near++) {
            bound(new Linear(sum.factors(), Rational.ZERO), bound.add(BigInteger.valueOf(near)));
        }
        sum.factors().keySet().forEach(
                symbol -> compared.computeIfAbsent(symbol, key -> new LinkedHashSet<>()).add(bound.abs()));
    }

    private void bound(Linear sum, BigInteger bound) {
        bounds.computeIfAbsent(sum.factors(), key -> new LinkedHashSet<>()).add(bound);
    }

    private void around(Solo solo) {
        Set<Symbol> changed = new LinkedHashSet<>(solo.outcome().keySet());
        Set<Symbol> near = new LinkedHashSet<>(changed);
        near.addAll(Occurring.symbols(solo.possible()));
        solo.outcome().values().forEach(value -> near.addAll(Occurring.symbols(value)));
        List<Symbol> numbers = numbers(near);
        numbers.forEach(number -> fromStart(Linear.of(number)));
        if (numbers.size() <= MOST_IN_PAIRS) {
            pairs(numbers, changed);
        }
        if (numbers.size() <= MOST_IN_TRIPLES) {
            triples(numbers, changed);
        }
        conditions(solo);
    }

    private void pairs(List<Symbol> numbers, Set<Symbol> changed) {
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = i + 1; j < numbers.size(); j++) {
                Symbol x = numbers.get(i);
                Symbol y = numbers.get(j);
                if (changed.contains(x) || changed.contains(y)) {
                    pair(x, y, ONE);
                    pair(x, y, MINUS_ONE);
                }
            }
        }
    }

    private void pair(Symbol x, Symbol y, Rational factor) {
        Linear sum = Linear.of(x).plus(Linear.of(y).times(factor)).whole();
        fromStart(sum);
        for (BigInteger number : compared.getOrDefault(x, Set.of())) {
            if (compared.getOrDefault(y, Set.of()).contains(number)) {
                bound(sum, number);
            }
        }
        bound(sum, BigInteger.ZERO);
    }

    private void triples(List<Symbol> numbers, Set<Symbol> changed) {
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = i + 1; j < numbers.size(); j++) {
                for (int k = j + 1; k < numbers.size(); k++) {
                    List<Symbol> three = List.of(numbers.get(i), numbers.get(j), numbers.get(k));
                    if (three.stream().filter(changed::contains).count() >= 2) {
                        triple(three);
                    }
                }
            }
        }
    }

    private void triple(List<Symbol> three) {
        for (int signs = 0; signs < 4; signs++) {
            fromStart(Linear.of(three.get(0))
                    .plus(Linear.of(three.get(1)).times((signs & 1) == 0 ? ONE : MINUS_ONE))
                    .plus(Linear.of(three.get(2)).times((signs & 2) == 0 ? ONE : MINUS_ONE))
                    .whole());
        }
    }

    private void fromStart(Linear sum) {
        Rational value = Rational.ZERO;
        for (Map.Entry<Symbol, Rational> part : sum.factors().entrySet()) {
            value = value.plus(part.getValue().times(start.get((Variable) part.getKey())));
        }
        bound(sum, value.numerator());
    }

    private List<Term> bounded() {
        List<Term> all = new ArrayList<>();
        bounds.forEach((factors, limits) -> {
            Term sum = new Linear(factors, Rational.ZERO).sum();
            for (BigInteger limit : limits) {
                all.add(Terms.atMost(sum, Terms.whole(limit)));
                all.add(Terms.atMost(Terms.whole(limit), sum));
            }
        });
        return all;
    }

    /** Of the conditions of a command, that one of them or another holds, or fails. */
    private void conditions(Solo solo) {
        List<Term> atoms = new ArrayList<>(Atoms.of(List.of(solo.possible())));
        for (Variable variable : solo.outcome().keySet()) {
            if (variable.domain().sort() == Sort.BOOL) {
                atoms.add(Terms.current(variable));
            } else if (variable.visibility() == Variable.Visibility.HIDDEN) {
                variable.domain().bounds().ifPresent(ends ->
                        atoms.add(Terms.equal(Terms.current(variable), Terms.whole(ends.low()))));
            }
        }
        List<Term> few = atoms.stream().distinct().limit(MOST_CONDITIONS).toList();
        for (int i = 0; i < few.size(); i++) {
            for (int j = i + 1; j < few.size(); j++) {
                either(few.get(i), few.get(j));
            }
        }
    }

    private void either(Term one, Term other) {
        clauses.add(Terms.or(one, other));
        clauses.add(Terms.or(Terms.not(one), other));
        clauses.add(Terms.or(one, Terms.not(other)));
        clauses.add(Terms.or(Terms.not(one), Terms.not(other)));
    }
}
