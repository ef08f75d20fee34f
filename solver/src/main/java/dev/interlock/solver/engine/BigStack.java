package dev.interlock.solver.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

/** Threads on which engines run: terms may nest deeply, so their stacks are large. */
public final class BigStack {
    private static final long BYTES = 512L << 20;

    private BigStack() {}

    public static ThreadFactory threads(String name) {
        return task -> {
            Thread thread = new Thread(null, task, name, BYTES);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Starts the work on a thread of its own. */
    static <T> CompletableFuture<T> start(String name, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, executor(name));
    }

    /** Starts each task on a thread of its own. */
    static Executor executor(String name) {
        return task -> threads(name).newThread(task).start();
    }

    /** Waits for the result; what the work threw is thrown here. */
    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failure.getCause() instanceof Error cause) {
                throw cause;
            }
            throw failure;
        }
    }
}
