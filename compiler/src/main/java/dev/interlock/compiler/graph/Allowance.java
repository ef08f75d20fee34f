package dev.interlock.compiler.graph;

/** So much memory for states, shared by all searches of one system. May be asked from any thread. */
public final class Allowance {
    private static final long MEGABYTE = 1L << 20;

    private final long bytes;
    private long taken;

    public Allowance(long bytes) {
        this.bytes = bytes;
    }

    /** A part of the memory that the whole program has, which leaves enough for others. */
    public static Allowance usual() {
        return new Allowance(Runtime.getRuntime().maxMemory() / 4);
    }

    /** The usual one, and never more than that. */
    public static Allowance atMost(long bytes) {
        return new Allowance(Math.min(bytes, usual().bytes));
    }

    /** @throws RefusedException when so much is not left */
    synchronized void take(long more) {
        if (more > bytes - taken) {
            throw new RefusedException("the states take more than " + (bytes + MEGABYTE - 1) / MEGABYTE + " MB");
        }
        taken += more;
    }

    synchronized void giveBack(long fewer) {
        taken -= fewer;
    }

    synchronized long taken() {
        return taken;
    }
}
