package dev.interlock.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A solver at work in another JVM. It never outlives the build: closing it kills it, and so does the end of this JVM.
 */
final class SolverProcess implements AutoCloseable {
    private final Process process;
    private final Thread killer;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> readers;

    private SolverProcess(Process process) {
        this.process = process;
        this.killer = new Thread(process::destroyForcibly);
        this.readers = List.of(reader(process.getInputStream()), reader(process.getErrorStream()));
    }

    /** What a solver said, in the order in which it came, and the code it ended with. */
    record Ending(int exitCode, List<String> lines) {
        Ending {
            lines = List.copyOf(lines);
        }
    }

    static SolverProcess start(List<String> command, Path directory) throws IOException {
        Process started = new ProcessBuilder(command).directory(directory.toFile()).start();
        SolverProcess solver = new SolverProcess(started);
        Runtime.getRuntime().addShutdownHook(solver.killer);
        started.getOutputStream().close();
        solver.readers.forEach(Thread::start);
        return solver;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Ending await() throws InterruptedException {
        int exitCode = process.waitFor();
        for (Thread reader : readers) {
            reader.join();
        }
        synchronized (lines) {
            return new Ending(exitCode, lines);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running already.
        }
    }

    private Thread reader(InputStream stream) {
        Thread reader = new Thread(() -> read(stream), "interlock-output");
        reader.setDaemon(true);
        return reader;
    }

    private void read(InputStream stream) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            text.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException cut) {
            lines.add("(the output of the solver was cut off here)");
        }
    }
}
