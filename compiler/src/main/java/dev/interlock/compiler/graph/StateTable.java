package dev.interlock.compiler.graph;

import java.util.Arrays;

/** The packed states, numbered in the order in which they came; finding one takes a probe or two (open addressing). */
final class StateTable {
    private final int words;
    private long[] states;
    private int[] index = filled(1 << 10);
    private int size;

    StateTable(int words) {
        this.words = words;
        this.states = new long[words << 8];
    }

    int size() {
        return size;
    }

    /** The state's number, or -1. */
    int find(long[] packed) {
        return index[place(packed)];
    }

    /** The number that it has now; it had none. */
    int add(long[] packed) {
        if (2 * (size + 1) > index.length) {
            rehash();
        }
        if ((size + 1) * words > states.length) {
            states = Arrays.copyOf(states, 2 * states.length);
        }
        System.arraycopy(packed, 0, states, size * words, words);
        index[place(packed)] = size;
        return size++;
    }

    /** All states one after the other. */
    long[] packed() {
        return states;
    }

    private int place(long[] packed) {
        int at = hash(packed, 0) & index.length - 1;
        while (index[at] >= 0 && !isSame(packed, index[at] * words)) {
            at = at + 1 & index.length - 1;
        }
        return at;
    }

    private boolean isSame(long[] packed, int at) {
        for (int i = 0; i < words; i++) {
            if (states[at + i] != packed[i]) {
                return false;
            }
        }
        return true;
    }

    private int hash(long[] from, int at) {
        long hash = 0;
        for (int i = 0; i < words; i++) {
            hash = (hash ^ from[at + i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ hash >>> 32);
    }

    private void rehash() {
        index = filled(2 * index.length);
        for (int state = 0; state < size; state++) {
            int at = hash(states, state * words) & index.length - 1;
            while (index[at] >= 0) {
                at = at + 1 & index.length - 1;
            }
            index[at] = state;
        }
    }

    private static int[] filled(int length) {
        int[] index = new int[length];
        Arrays.fill(index, -1);
        return index;
    }
}
