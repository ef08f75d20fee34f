package dev.interlock.solver.invariant;

import dev.interlock.compiler.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All sums of multiples of some vectors, kept in reduced echelon form: every kept vector has a place where it is one and all others
 * are zero. Vectors are sparse.
 */
final class VectorSpace {
    private static final Rational ONE = Rational.of(BigInteger.ONE);

    private final TreeMap<Integer, Map<Integer, Rational>> rows = new TreeMap<>();

    /** Adds a vector; whether that made any difference. */
    boolean add(Map<Integer, Rational> vector) {
        TreeMap<Integer, Rational> rest = reduced(vector);
        if (rest.isEmpty()) {
            return false;
        }
        int pivot = rest.firstKey();
        TreeMap<Integer, Rational> row = new TreeMap<>();
        add(row, rest, ONE.dividedBy(rest.get(pivot)));
        for (Map<Integer, Rational> other : rows.values()) {
            Rational factor = other.get(pivot);
            if (factor != null) {
                add(other, row, factor.negate());
            }
        }
        rows.put(pivot, row);
        return true;
    }

    private TreeMap<Integer, Rational> reduced(Map<Integer, Rational> vector) {
        TreeMap<Integer, Rational> rest = new TreeMap<>(vector);
        for (Integer place : vector.keySet()) {
            Map<Integer, Rational> row = rows.get(place);
            if (row != null) {
                add(rest, row, vector.get(place).negate());
            }
        }
        return rest;
    }

    static void add(Map<Integer, Rational> to, Map<Integer, Rational> vector, Rational factor) {
        vector.forEach((place, value) -> {
            Rational sum = to.getOrDefault(place, Rational.ZERO).plus(value.times(factor));
            if (sum.signum() == 0) {
                to.remove(place);
            } else {
                to.put(place, sum);
            }
        });
    }

    /** The vectors, by the place where each is alone. */
    Map<Integer, Map<Integer, Rational>> rows() {
        return rows;
    }

    /** A basis of the vectors of this length whose product with every vector of this is zero. */
    List<Map<Integer, Rational>> orthogonal(int length) {
        List<Map<Integer, Rational>> basis = new ArrayList<>();
        for (int free = 0; free < length; free++) {
            if (!rows.containsKey(free)) {
                TreeMap<Integer, Rational> vector = new TreeMap<>();
                vector.put(free, ONE);
                for (Map.Entry<Integer, Map<Integer, Rational>> row : rows.entrySet()) {
                    Rational value = row.getValue().get(free);
                    if (value != null) {
                        vector.put(row.getKey(), value.negate());
                    }
                }
                basis.add(vector);
            }
        }
        return basis;
    }
}
