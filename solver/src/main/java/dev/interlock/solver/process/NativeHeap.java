package dev.interlock.solver.process;

import java.util.Map;

/**
 * What solver processes tell the C library of Linux about memory. By itself it gives a solver's memory back when a
 * conversation ends, and gets it again page by page for the next, which can take longer than the question; and it has a heap for each of
 * the first threads (glibc manual, "Memory Allocation Tunables"). Other libraries do not heed it. The launcher says the same.
 */
final class NativeHeap {
    private static final Map<String, String> KEPT = Map.of(
            "MALLOC_ARENA_MAX", "1",
            "MALLOC_TRIM_THRESHOLD_", Integer.toString(512 << 20),
            "MALLOC_MMAP_THRESHOLD_", Integer.toString(32 << 20));

    private NativeHeap() {}

    /** For a process that is to be started in this environment: memory stays with it, unless somebody wants it otherwise. */
    static void keep(Map<String, String> environment) {
        KEPT.forEach(environment::putIfAbsent);
    }
}
