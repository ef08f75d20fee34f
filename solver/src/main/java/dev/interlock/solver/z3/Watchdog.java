package dev.interlock.solver.z3;

import com.microsoft.z3.Context;
import com.microsoft.z3.Z3Exception;
import dev.interlock.solver.budget.Patience;
import java.util.Optional;

/**
 * Interrupts a context when patience with a check is over, again and again until the check ends: the solver forgets an interrupt that
 * comes at the wrong moment, and its own time limit is no more than a wish. Between checks it pauses, for what has been found is still
 * to be read.
 */
final class Watchdog implements AutoCloseable {
    private static final long PAUSE_MILLIS = 10;

    private final Context context;
    private Optional<Thread> thread = Optional.empty();
    private Optional<Patience> patience = Optional.empty();
    private boolean closed;

    Watchdog(Context context) {
        this.context = context;
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
        if (!closed && patience.filter(Patience::isOver).isPresent()) {
            interrupt();
        }
        return !closed;
    }

    synchronized void pause() {
        patience = Optional.empty();
    }

    synchronized void resume(Patience withTheCheck) {
        patience = Optional.of(withTheCheck);
        if (thread.isEmpty()) {
            Thread started = new Thread(this::watch, "interlock-watchdog");
            started.setDaemon(true);
            started.start();
            thread = Optional.of(started);
        }
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
        thread.ifPresent(Thread::interrupt);
    }
}
