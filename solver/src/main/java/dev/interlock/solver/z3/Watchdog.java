package dev.interlock.solver.z3;

import com.microsoft.z3.Context;
import com.microsoft.z3.Z3Exception;
import dev.interlock.solver.budget.Patience;

/**
 * Interrupts a context when patience is over, again and again until the context is closed: the solver forgets an interrupt
 * that comes between two checks, and its own time limit is no more than a wish. While nothing is checked it may pause, for what has
 * been found is still to be read.
 */
final class Watchdog implements AutoCloseable {
    private static final long PAUSE_MILLIS = 10;

    private final Context context;
    private final Patience patience;
    private final Thread thread;
    private boolean closed;
    private boolean paused;

    Watchdog(Context context, Patience patience) {
        this.context = context;
        this.patience = patience;
        this.thread = new Thread(this::watch, "interlock-watchdog");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (interruptWhenOver()) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean interruptWhenOver() {
        if (!closed && !paused && patience.isOver()) {
            interrupt();
        }
        return !closed;
    }

    synchronized void pause() {
        paused = true;
    }

    synchronized void resume() {
        paused = false;
    }

    private void interrupt() {
        try {
            context.interrupt();
        } catch (Z3Exception ofTheInterrupted) {
            // INVARIANT: the error is the other thread's, which sees it itself.
            return;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        thread.interrupt();
    }
}
