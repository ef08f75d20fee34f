package dev.interlock.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs whole processes one at a time, from start to end, and kills with all their children those that take too long. */
final class Stopwatch {
    private final Path folder;
    private final Duration limit;

    /** @param folder where the processes run */
    Stopwatch(Path folder, Duration limit) {
        this.folder = folder;
        this.limit = limit;
    }

    Finished time(List<String> command) {
        try {
            Path output = Files.createTempFile(folder, "output", ".txt");
            try {
                return time(command, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Finished time(List<String> command, Path output) throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        boolean ended = hasEnded(process);
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        return new Finished(
                ended ? Finished.Ending.BY_ITSELF : Finished.Ending.AT_THE_LIMIT,
                ended ? process.exitValue() : -1,
                Files.readString(output),
                wall);
    }

    private boolean hasEnded(Process process) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            kill(process);
            process.waitFor();
            return false;
        } catch (InterruptedException stopped) {
            kill(process);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a process was being timed", stopped);
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
