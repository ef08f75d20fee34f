package dev.interlock.compiler.graph;

/** A set of pairs of numbers that is emptied often. */
final class Seen {
    private long[] keys = new long[64];
    private int[] rounds = new int[64];
    private int round = 1;
    private int size;

    void clear() {
        round++;
        size = 0;
    }

    /** Whether the pair was not in it; now it is. */
    boolean add(int one, int other) {
        if (2 * size >= keys.length) {
            grow();
        }
        return insert((long) one << Integer.SIZE | other);
    }

    private boolean insert(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int at = (int) (hash >>> Integer.SIZE) & keys.length - 1;
        while (rounds[at] == round) {
            if (keys[at] == key) {
                return false;
            }
            at = at + 1 & keys.length - 1;
        }
        rounds[at] = round;
        keys[at] = key;
        size++;
        return true;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRounds = rounds;
        keys = new long[2 * oldKeys.length];
        rounds = new int[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRounds[i] == round) {
                insert(oldKeys[i]);
            }
        }
    }
}
