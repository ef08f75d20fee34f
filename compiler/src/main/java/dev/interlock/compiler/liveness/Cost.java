package dev.interlock.compiler.liveness;

import java.util.Comparator;

/**
 * What it takes to read a run.
 *
 * @param firings who does something in it, counted step by step
 */
record Cost(int steps, int firings) implements Comparable<Cost> {
    private static final Comparator<Cost> ORDER = Comparator.comparingInt(Cost::steps).thenComparingInt(Cost::firings);

    Cost plus(Cost other) {
        return new Cost(steps + other.steps, firings + other.firings);
    }

    boolean isLessThan(Cost other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }
}
