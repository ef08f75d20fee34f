package dev.interlock.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The {@code git} program in one work tree. The environment is passed on as it is: in a hook it says which index is
 * to be committed, and that need not be the usual one.
 */
final class Git {
    private final Path folder;
    private final Map<String, String> environment;

    Git(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Git is missing, or says that it cannot do what is wanted. */
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;

        Failure(String message) {
            super(message);
        }
    }

    record Output(int code, byte[] bytes, String complaint) {
        /** One line of text. */
        String line() {
            return new String(bytes, StandardCharsets.UTF_8).stripTrailing();
        }
    }

    Git in(Path other) {
        return new Git(other, environment);
    }

    Path folder() {
        return folder;
    }

    /** What git prints; it must succeed. */
    Output ask(String... arguments) throws Failure {
        Output output = run(new byte[0], arguments);
        if (output.code() != 0) {
            throw new Failure(output.complaint().isBlank() ? "git failed" : output.complaint().strip());
        }
        return output;
    }

    Output run(byte[] input, String... arguments) throws Failure {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return finished(builder.start(), input);
        } catch (IOException e) {
            throw new Failure("the program `git` cannot be started");
        }
    }

    /** Writes, reads and collects complaints side by side, since either end of a full pipe would wait for ever. */
    private static Output finished(Process process, byte[] input) throws IOException {
        Thread writer = new Thread(() -> write(process.getOutputStream(), input), "to git");
        ByteArrayOutputStream complaint = new ByteArrayOutputStream();
        Thread listener = new Thread(() -> copy(process.getErrorStream(), complaint), "git's complaints");
        writer.start();
        listener.start();
        byte[] output = process.getInputStream().readAllBytes();
        try {
            writer.join();
            listener.join();
            return new Output(process.waitFor(), output, complaint.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Git may well stop reading early, for reasons that it then gives. */
    private static void write(OutputStream out, byte[] input) {
        try (out) {
            out.write(input);
        } catch (IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(InputStream in, OutputStream out) {
        try {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
