package dev.interlock.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A solver at work in another JVM. It never outlives the build: closing it kills it, and so does the end of this JVM.
 * What it says is UTF-8, whatever the locale of the machine is.
 */
final class SolverProcess implements AutoCloseable {
    private final Process process;
    private final Thread killer;
    private final CompletableFuture<List<String>> report;
    private final CompletableFuture<List<String>> complaints;

    private SolverProcess(Process process) {
        this.process = process;
        this.killer = new Thread(process::destroyForcibly);
        this.report = reading(process.getInputStream());
        this.complaints = reading(process.getErrorStream());
    }

    /** What a solver said, its report before its complaints, and the code it ended with. */
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
        return solver;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Ending await() throws InterruptedException {
        int exitCode = process.waitFor();
        return new Ending(exitCode, Stream.of(report, complaints).flatMap(lines -> lines.join().stream()).toList());
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

    private static CompletableFuture<List<String>> reading(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> lines(stream), reader -> new Thread(reader, "solver").start());
    }

    private static List<String> lines(InputStream stream) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            text.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException cut) {
            lines.add("(what the solver said is cut off here)");
        }
        return lines;
    }
}
