package dev.interlock.compiler.graph;

import dev.interlock.compiler.census.Claim;

/** The states that a sweep came to. Keeps their memory until it is closed. */
public final class SweptStates implements Claim, AutoCloseable {
    private final Packing packing;
    private final Roll roll;
    private final long transitions;

    SweptStates(Packing packing, Roll roll, long transitions) {
        this.packing = packing;
        this.roll = roll;
        this.transitions = transitions;
    }

    /** How many steps were looked at between them; the same one may have come up again. */
    public long transitions() {
        return transitions;
    }

    @Override
    public int size() {
        return roll.size();
    }

    @Override
    public void read(int number, long[] values) {
        packing.unpack(roll.chunk(number), roll.offset(number), values, 0);
    }

    @Override
    public void close() {
        roll.close();
    }
}
