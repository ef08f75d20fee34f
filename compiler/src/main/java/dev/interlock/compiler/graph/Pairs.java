package dev.interlock.compiler.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/** For each state some numbers. */
public final class Pairs {
    private final int[] first;
    private final int[] numbers;

    private Pairs(int[] first, int[] numbers) {
        this.first = first;
        this.numbers = numbers;
    }

    /** Of the states one after the other. */
    static final class Builder {
        private final Ints first = new Ints();
        private final Ints numbers = new Ints();

        void add(int number) {
            numbers.add(number);
        }

        /** What is added from now on belongs to the next state. */
        void next() {
            first.add(numbers.size());
        }

        Pairs build() {
            int[] ends = new int[first.size() + 1];
            System.arraycopy(first.toArray(first.size()), 0, ends, 1, first.size());
            return new Pairs(ends, numbers.toArray(numbers.size()));
        }
    }

    /** Nothing for any state. */
    static Pairs none() {
        return new Builder().build();
    }

    boolean isEmpty() {
        return numbers.length == 0;
    }

    public IntStream of(int state) {
        return state + 1 < first.length ? Arrays.stream(numbers, first[state], first[state + 1]) : IntStream.empty();
    }
}
