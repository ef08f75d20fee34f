package dev.interlock.compiler.graph;

import java.util.Arrays;

/** Numbers in a row that grows. */
final class Ints {
    private int[] items = new int[64];
    private int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }

    int get(int at) {
        return items[at];
    }

    int size() {
        return size;
    }

    /** The first so many. */
    int[] toArray(int length) {
        return Arrays.copyOf(items, length);
    }
}
