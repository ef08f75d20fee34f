package dev.interlock.compiler.census;

/**
 * What readings look at: a state, the inputs of one command, a state after a step, and what was read there before. Each of the first
 * three has an age; what was read counts as long as nothing that it may depend on has changed.
 */
final class Scene {
    /** The state before a step, by the variables' ids. */
    final long[] now;

    /** By the inputs' ids. */
    final long[] inputs;

    /** The state after a step. */
    final long[] next;

    final long[] noted;
    private final long[] notedAt;
    private final long[] ages = {1, 1, 1};

    Scene(int variables, int inputs, int notes) {
        this.now = new long[variables];
        this.inputs = new long[inputs];
        this.next = new long[variables];
        this.noted = new long[notes];
        this.notedAt = new long[notes];
    }

    /** Another state is there; nothing counts any more. */
    void nowChanged() {
        ages[0]++;
        ages[1]++;
        ages[2]++;
    }

    void inputsChanged() {
        ages[1]++;
        ages[2]++;
    }

    void nextChanged() {
        ages[2]++;
    }

    /** Whether a note that depends on so much still counts; from now on it does. */
    boolean isFresh(int note, int age) {
        if (notedAt[note] == ages[age]) {
            return true;
        }
        notedAt[note] = ages[age];
        return false;
    }
}
