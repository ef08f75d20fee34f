package dev.interlock.compiler.liveness;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** What somebody slow says about numbers: each is asked about once. */
final class Recalled {
    private final IntPredicate slow;
    private final BitSet asked = new BitSet();
    private final BitSet yes = new BitSet();

    Recalled(IntPredicate slow) {
        this.slow = slow;
    }

    boolean is(int number) {
        if (!asked.get(number)) {
            asked.set(number);
            yes.set(number, slow.test(number));
        }
        return yes.get(number);
    }
}
