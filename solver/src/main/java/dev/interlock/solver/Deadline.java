package dev.interlock.solver;

import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.BigStack;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Waits for work as long as patience lasts, and a moment longer, for what heeds its end has something to tell. What does not heed
 * it is left behind: a solver may be deaf for a while.
 */
final class Deadline {
    private static final Duration GRACE = Duration.ofMillis(150);
    private static final long LOOK_MILLIS = 20;

    private final Patience patience;
    private long end;
    private boolean isNear;

    Deadline(Patience patience) {
        this.patience = patience;
    }

    /**
     * The result of the work; what it threw is thrown here.
     *
     * @param otherwise what to say of work that was left behind
     */
    <T> T await(CompletableFuture<T> work, Supplier<T> otherwise) {
        while (!work.isDone() && !isOver()) {
            look(work);
        }
        return work.isDone() ? BigStack.await(work) : otherwise.get();
    }

    private void look(CompletableFuture<?> work) {
        try {
            work.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException toBeSeen) {
            return;
        } catch (InterruptedException stopped) {
            patience.stop("it was stopped");
            Thread.currentThread().interrupt();
        }
    }

    /** Once patience is over the time that is left is the same for all that is waited for. */
    private boolean isOver() {
        if (!isNear && patience.isOver()) {
            isNear = true;
            end = System.nanoTime() + GRACE.toNanos();
        }
        return isNear && System.nanoTime() - end >= 0;
    }
}
