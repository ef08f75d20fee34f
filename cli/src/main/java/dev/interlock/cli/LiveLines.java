package dev.interlock.cli;

import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.Progress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Tells somebody at a terminal what is being worked on, in lines that are redrawn in place and go away before the report. They
 * appear when it has taken a second, for until then nobody asks; where there is no terminal, never.
 */
final class LiveLines {
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long REDRAWN_MILLIS = 200;

    private final Surroundings surroundings;
    private final Board board = new Board(System::nanoTime);
    private final Frame frame;
    private final long start = System.nanoTime();
    private boolean running;

    LiveLines(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.frame = new Frame(surroundings.screen().columns());
    }

    /** @param remaining how many systems are checked after this one */
    Progress of(TransitionSystem system, int remaining) {
        return isSeen() ? shown(board.checking(system, remaining)) : Progress.silent();
    }

    /** That a system's causal map is being drawn. */
    void drawing(TransitionSystem system) {
        if (isSeen()) {
            shown(board.drawing(system));
        }
    }

    private boolean isSeen() {
        return surroundings.screen().err() == Surroundings.Kind.TERMINAL;
    }

    private synchronized Progress shown(Progress progress) {
        if (!running) {
            running = true;
            Thread painter = new Thread(this::paint, "interlock-progress");
            painter.setDaemon(true);
            painter.start();
        }
        return progress;
    }

    private synchronized void paint() {
        try {
            while (running) {
                long quiet = QUIET_NANOS - (System.nanoTime() - start);
                if (quiet > 0) {
                    wait(TimeUnit.NANOSECONDS.toMillis(quiet) + 1);
                } else {
                    write(frame.showing(board.lines()));
                    wait(REDRAWN_MILLIS);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes all of it away, so that the report can come; from then on nothing is shown. */
    synchronized void done() {
        if (running) {
            running = false;
            notifyAll();
            write(frame.showing(List.of()));
        }
    }

    private void write(String text) {
        surroundings.err().print(text);
        surroundings.err().flush();
    }
}
