package dev.interlock.solver.budget;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much memory may be used for something, and an account of what is used: those who work on it side by side share it. May be
 * changed from any thread.
 */
public final class Memory {
    private static final long MEBIBYTE = 1L << 20;

    private final long limit;
    private final AtomicLong used = new AtomicLong();

    private Memory(long limit) {
        this.limit = limit;
    }

    public static Memory of(long bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("nothing can be done without memory");
        }
        return new Memory(bytes);
    }

    public static Memory unlimited() {
        return new Memory(Long.MAX_VALUE);
    }

    public long limit() {
        return limit;
    }

    /** So many bytes more, or fewer, are used now; whether that is within the limit. */
    public boolean change(long bytes) {
        return used.addAndGet(bytes) <= limit;
    }

    /** Why something that needed more was stopped, in a user's words. */
    public String why() {
        return limit == Long.MAX_VALUE
                ? "the memory was used up"
                : "the memory of " + inWords(limit) + " was used up";
    }

    private static String inWords(long bytes) {
        long mebibytes = Math.max(1, bytes / MEBIBYTE);
        return mebibytes % 1024 == 0 ? mebibytes / 1024 + " GB" : mebibytes + " MB";
    }
}
