package dev.interlock.solver.process;

import dev.interlock.solver.budget.Memory;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The solver processes of this process. One that has done its work well is kept for the next, since it takes a moment to start one, but
 * not many are kept and none that has become large.
 */
public final class SolverProcesses {
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final long LARGE = 256L << 20;

    /** What a kept process may use of the next one's memory from the beginning is one such part. */
    private static final long SMALL_PART = 4;

    private final Optional<List<String>> command;
    private final Duration grace;
    private final int mostIdle;
    private final Deque<SolverProcess> idle = new ArrayDeque<>();

    SolverProcesses(Optional<List<String>> command, Duration grace, int mostIdle) {
        this.command = command;
        this.grace = grace;
        this.mostIdle = mostIdle;
    }

    /** Those that run a program, which speaks by {@link SolverService}. */
    public static SolverProcesses running(String main, List<Class<?>> needed) {
        return new SolverProcesses(
                ChildCommand.of(main, needed), GRACE, 2 * Runtime.getRuntime().availableProcessors());
    }

    /** A process for one conversation; none where processes cannot be started here. */
    public Optional<RemoteTalk> talk(Memory memory) {
        return kept(memory).or(this::started).map(process -> new RemoteTalk(this, process, memory));
    }

    /** One whose past is no burden for whoever uses it next. */
    private synchronized Optional<SolverProcess> kept(Memory memory) {
        idle.removeIf(process -> !process.isAlive());
        Optional<SolverProcess> small = idle.stream()
                .filter(process -> process.used() <= memory.limit() / SMALL_PART)
                .findFirst();
        small.ifPresent(idle::remove);
        return small;
    }

    private Optional<SolverProcess> started() {
        if (command.isEmpty()) {
            return Optional.empty();
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command.get()).redirectError(Redirect.DISCARD);
            NativeHeap.keep(builder.environment());
            return Optional.of(new SolverProcess(builder.start(), grace));
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    synchronized void giveBack(SolverProcess process) {
        if (process.isAlive() && process.used() < LARGE && idle.size() < mostIdle) {
            idle.push(process);
        } else {
            process.kill("it was not needed any more");
        }
    }
}
