package dev.interlock.compiler.graph;

import java.util.Arrays;

/**
 * Packed states, numbered in the order in which they came, and for each the number of a state before it; in chunks, so that growing
 * copies nothing but the index (open addressing, at most half full).
 *
 * <p>What it takes from its allowance includes what checking it will take: a copy of the states in a set.
 */
final class Roll implements AutoCloseable {
    private static final int SHIFT = 14;
    private static final int CHUNK = 1 << SHIFT;
    private static final int FIRST_INDEX = 1 << 12;
    private static final int MOST = 1 << 29;

    /** Words of the set that the check makes, for each word of a state: at least a third of it is full. */
    private static final int CHECK_WORDS = 3;

    private final int words;
    private final Allowance allowance;
    private long[][] states = new long[16][];
    private int[][] sources = new int[16][];
    private int[] index;
    private int size;
    private long taken;

    Roll(int words, Allowance allowance) {
        this.words = words;
        this.allowance = allowance;
        take((long) FIRST_INDEX * Integer.BYTES);
        this.index = filled(FIRST_INDEX);
    }

    int size() {
        return size;
    }

    int source(int state) {
        return sources[state >>> SHIFT][state & CHUNK - 1];
    }

    /** The state's number if it is a new one, or -1. */
    int put(long[] packed, int source) {
        int at = hash(packed, 0) & index.length - 1;
        for (int known = index[at]; known >= 0; known = index[at]) {
            if (isSame(packed, known)) {
                return -1;
            }
            at = at + 1 & index.length - 1;
        }
        int number = append(packed, source);
        index[at] = number;
        if (2 * size > index.length) {
            rehash();
        }
        return number;
    }

    /** The chunk in which the state is. */
    long[] chunk(int state) {
        return states[state >>> SHIFT];
    }

    /** Where in its chunk. */
    int offset(int state) {
        return (state & CHUNK - 1) * words;
    }

    long[] packed(int state) {
        return Arrays.copyOfRange(chunk(state), offset(state), offset(state) + words);
    }

    /** Leaves the states alone, and nothing that helps to find one. */
    void forgetOrder() {
        giveBack((long) index.length * Integer.BYTES);
        index = new int[0];
        sources = new int[0][];
    }

    private int append(long[] packed, int source) {
        int chunk = size >>> SHIFT;
        if ((size & CHUNK - 1) == 0) {
            addChunk(chunk);
        }
        System.arraycopy(packed, 0, states[chunk], offset(size), words);
        sources[chunk][size & CHUNK - 1] = source;
        return size++;
    }

    private void addChunk(int chunk) {
        if (size >= MOST) {
            throw new RefusedException("there are more than " + MOST + " states");
        }
        take(CHUNK * ((1L + CHECK_WORDS) * words * Long.BYTES + Integer.BYTES));
        if (chunk == states.length) {
            states = Arrays.copyOf(states, 2 * chunk);
            sources = Arrays.copyOf(sources, 2 * chunk);
        }
        states[chunk] = new long[CHUNK * words];
        sources[chunk] = new int[CHUNK];
    }

    private boolean isSame(long[] packed, int state) {
        long[] chunk = states[state >>> SHIFT];
        int at = offset(state);
        for (int i = 0; i < words; i++) {
            if (chunk[at + i] != packed[i]) {
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
        int length = 2 * index.length;
        take((long) length * Integer.BYTES);
        giveBack((long) index.length * Integer.BYTES);
        index = filled(length);
        for (int state = 0; state < size; state++) {
            int at = hash(chunk(state), offset(state)) & length - 1;
            while (index[at] >= 0) {
                at = at + 1 & length - 1;
            }
            index[at] = state;
        }
    }

    private static int[] filled(int length) {
        int[] index = new int[length];
        Arrays.fill(index, -1);
        return index;
    }

    private void take(long bytes) {
        allowance.take(bytes);
        taken += bytes;
    }

    private void giveBack(long bytes) {
        allowance.giveBack(bytes);
        taken -= bytes;
    }

    /** Gives back what it took. */
    @Override
    public void close() {
        giveBack(taken);
    }
}
