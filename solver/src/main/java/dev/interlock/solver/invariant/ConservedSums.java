package dev.interlock.solver.invariant;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.relation.Solo;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sums of multiples of variables that always have the same value (Karr, Acta Informatica 6, 1976; by generators as Müller-Olm and
 * Seidl, ICALP 2004): from a start, every step moves the state in certain directions, and directions are moved by further steps. A sum
 * that no direction changes never changes. Guards are not looked at.
 */
final class ConservedSums {
    private static final Rational ONE = Rational.of(BigInteger.ONE);
    private static final int LONGEST = 12;

    private final List<Variable> numbers;
    private final Map<Symbol, Integer> places = new HashMap<>();
    private final Map<Variable, Rational> start;
    private final VectorSpace directions = new VectorSpace();
    private final Deque<Map<Integer, Rational>> open = new ArrayDeque<>();

    private ConservedSums(List<Variable> variables, Map<Variable, Rational> start) {
        this.numbers = variables.stream().filter(v -> v.domain().sort() == Sort.INT).toList();
        numbers.forEach(variable -> places.put(variable, places.size()));
        this.start = start;
    }

    /**
     * Equations that hold at this start, and that steps of single commands keep.
     *
     * @param initial what else is true of every start
     */
    static List<Term> of(
            List<Variable> variables, Term initial, Map<Variable, Rational> start, List<Solo> solos) {
        ConservedSums sums = new ConservedSums(variables, start);
        sums.begin(initial);
        List<Map<Variable, Optional<Linear>>> ways =
                solos.stream().flatMap(solo -> Alternatives.of(solo).stream()).toList();
        ways.forEach(sums::first);
        while (!sums.open.isEmpty()) {
            Map<Integer, Rational> direction = sums.open.pop();
            ways.forEach(way -> sums.move(sums.moved(direction, way)));
        }
        return sums.equations();
    }

    /** A run may start wherever the equations of the start allow it. */
    private void begin(Term initial) {
        VectorSpace equations = new VectorSpace();
        List<Term> parts = initial instanceof Term.And and ? and.children() : List.of(initial);
        for (Term part : parts) {
            if (part instanceof Term.Equal equal) {
                Linear.of(equal.left())
                        .flatMap(left -> Linear.of(equal.right()).map(left::minus))
                        .ifPresent(linear -> equations.add(vector(linear)));
            }
        }
        equations.orthogonal(numbers.size()).forEach(this::move);
    }

    private void move(Map<Integer, Rational> direction) {
        if (directions.add(direction)) {
            open.push(direction);
        }
    }

    /** Where one way of a step leads from the start, and how far its inputs may lead it anywhere else. */
    private void first(Map<Variable, Optional<Linear>> way) {
        Map<Integer, Rational> moved = new TreeMap<>();
        Map<Symbol, Map<Integer, Rational>> free = new LinkedHashMap<>();
        way.forEach((variable, value) -> {
            int place = places.get(variable);
            if (value.isEmpty()) {
                move(Map.of(place, ONE));
                return;
            }
            Rational change = value.get().constant().plus(start.get(variable).negate());
            for (Map.Entry<Symbol, Rational> part : value.get().factors().entrySet()) {
                if (part.getKey() instanceof Variable other) {
                    change = change.plus(part.getValue().times(start.get(other)));
                } else {
                    free.computeIfAbsent(part.getKey(), key -> new TreeMap<>()).put(place, part.getValue());
                }
            }
            put(moved, place, change);
        });
        free.values().forEach(this::move);
        move(moved);
    }

    /** How a step changes a difference between states. */
    private Map<Integer, Rational> moved(Map<Integer, Rational> direction, Map<Variable, Optional<Linear>> way) {
        Map<Integer, Rational> moved = new TreeMap<>(direction);
        way.forEach((variable, value) -> {
            Rational sum = Rational.ZERO;
            for (Map.Entry<Symbol, Rational> part : value.map(Linear::factors).orElse(Map.of()).entrySet()) {
                Rational before = direction.get(places.getOrDefault(part.getKey(), -1));
                sum = before == null ? sum : sum.plus(part.getValue().times(before));
            }
            put(moved, places.get(variable), sum);
        });
        return moved;
    }

    private static void put(Map<Integer, Rational> vector, int place, Rational value) {
        if (value.signum() == 0) {
            vector.remove(place);
        } else {
            vector.put(place, value);
        }
    }

    private List<Term> equations() {
        List<Term> equations = new ArrayList<>();
        for (Map<Integer, Rational> vector : directions.orthogonal(numbers.size())) {
            if (vector.size() <= LONGEST) {
                Map<Symbol, Rational> factors = new LinkedHashMap<>();
                vector.forEach((place, factor) -> factors.put(numbers.get(place), factor));
                Linear sum = new Linear(factors, Rational.ZERO).whole();
                equations.add(Terms.equal(sum.sum(), Terms.whole(value(sum).numerator())));
            }
        }
        return equations;
    }

    private Rational value(Linear sum) {
        Rational total = sum.constant();
        for (Map.Entry<Symbol, Rational> part : sum.factors().entrySet()) {
            total = total.plus(part.getValue().times(start.get((Variable) part.getKey())));
        }
        return total;
    }

    private Map<Integer, Rational> vector(Linear linear) {
        Map<Integer, Rational> vector = new TreeMap<>();
        linear.factors().forEach((symbol, factor) -> vector.put(places.get(symbol), factor));
        return vector;
    }
}
