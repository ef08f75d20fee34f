package dev.interlock.cli;

import dev.interlock.solver.budget.Patience;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What is known when somebody stops the process (Ctrl-C, or a signal to end) is reported before it goes. But it goes: it waits for
 * those words no longer than two seconds, where the machine is idle far less, whatever a solver is doing and whether or not anybody
 * reads the output. The property {@code interlock.stop.millis} is for those who have to wait longer.
 */
final class LastWords {
    private static final int MOST_MILLIS = 2000;

    private final Patience patience;
    private final CountDownLatch said = new CountDownLatch(1);

    private LastWords(Patience patience) {
        this.patience = patience;
    }

    /** @param patience of the user, which is over when the process is to end */
    static LastWords of(Patience patience) {
        LastWords words = new LastWords(patience);
        Runtime.getRuntime().addShutdownHook(new Thread(words::await, "interlock-stop"));
        return words;
    }

    private void await() {
        patience.stop("it was stopped");
        try {
            said.await(Integer.getInteger("interlock.stop.millis", MOST_MILLIS), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** All is written; the process may end. */
    void said() {
        said.countDown();
    }
}
