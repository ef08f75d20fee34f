package dev.interlock.solver.process;

import dev.interlock.solver.budget.Memory;
import dev.interlock.solver.budget.Patience;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A solver in a process of its own, so that it can be killed: when it does not stop in time, and when it uses too much memory. A crash
 * there is no more than an answer that does not come. It ends by itself when this process does.
 */
final class SolverProcess {
    /** How a process ends that cannot have more memory; the first is the solver library's own. */
    static final List<Integer> OUT_OF_MEMORY = List.of(101, 102);

    private static final long LOOK_MILLIS = 10;

    private final Process process;
    private final Duration grace;
    private final DataOutputStream out;
    private final BlockingQueue<Frame> replies = new LinkedBlockingQueue<>();
    private Memory memory = Memory.unlimited();
    private long used;
    private Optional<String> killed = Optional.empty();

    /** @param grace how long it may take to stop, once it was told to */
    SolverProcess(Process process, Duration grace) {
        this.process = process;
        this.grace = grace;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        Thread reader = new Thread(this::read, "interlock-solver-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** Whose memory it uses from now on. */
    synchronized void usesMemoryOf(Memory account) {
        long now = used;
        account(0);
        memory = account;
        account(now);
    }

    synchronized long used() {
        return used;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /**
     * Waits for the answer as long as patience lasts, and a grace longer.
     *
     * @throws SolverGone when none comes any more
     */
    Frame ask(Frame order, Patience patience) throws SolverGone {
        try {
            order.write(out);
            return awaited(patience);
        } catch (IOException broken) {
            throw gone();
        } catch (InterruptedException interrupted) {
            kill(patience.why());
            Thread.currentThread().interrupt();
            throw new SolverGone(patience.why());
        }
    }

    private Frame awaited(Patience patience) throws IOException, InterruptedException, SolverGone {
        Frame reply = replies.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        while (reply == null && !patience.isOver()) {
            reply = replies.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (reply == null) {
            Frame.of(Order.STOP).write(out);
            reply = replies.poll(grace.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (reply == null) {
            kill(patience.why());
            throw new SolverGone(patience.why());
        }
        if (reply.reply() == Reply.GONE) {
            throw gone();
        }
        return reply;
    }

    synchronized void kill(String why) {
        killed = killed.or(() -> Optional.of(why));
        process.destroyForcibly();
    }

    private SolverGone gone() throws SolverGone {
        try {
            int code = process.waitFor();
            synchronized (this) {
                return new SolverGone(killed.orElseGet(() ->
                        OUT_OF_MEMORY.contains(code) ? memory.why() : "the solver crashed"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new SolverGone("it was stopped");
        }
    }

    private void read() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                Frame frame = Frame.read(in);
                if (frame.reply() == Reply.USED) {
                    account(frame.open().readLong());
                } else {
                    replies.add(frame);
                }
            }
        } catch (IOException ended) {
            account(0);
            replies.add(Frame.of(Reply.GONE));
        }
    }

    private synchronized void account(long now) {
        boolean isWithin = memory.change(now - used);
        used = now;
        if (!isWithin && now > 0) {
            kill(memory.why());
        }
    }
}
