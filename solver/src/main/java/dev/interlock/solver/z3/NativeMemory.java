package dev.interlock.solver.z3;

import com.microsoft.z3.Global;
import com.microsoft.z3.Native;

/** The memory of the solver's library: one for all conversations of a process, and none of the Java heap. */
final class NativeMemory {
    private static final long MEBIBYTE = 1L << 20;
    private static final long MOST_MEBIBYTES = 4_000_000;

    private NativeMemory() {}

    /** A conversation that needs more than there is then fails, and says so. */
    static void limit(long bytes) {
        long mebibytes = Math.max(1, Math.min(MOST_MEBIBYTES, bytes / MEBIBYTE));
        Global.setParameter("memory_max_size", Long.toString(mebibytes));
    }

    /** May be asked from any thread. */
    static long used() {
        return Native.getEstimatedAllocSize();
    }
}
