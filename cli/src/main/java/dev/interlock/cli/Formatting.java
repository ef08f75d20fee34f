package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.format.Formatter;
import dev.interlock.compiler.source.Sources.Found;
import dev.interlock.compiler.syntax.SourceDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Formats files, each by itself: what is wrong with one does not keep the others from being formatted. */
final class Formatting {
    private final Path here;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, byte[]> changed = new LinkedHashMap<>();
    private int size;

    Formatting(Path here) {
        this.here = here;
    }

    /** How many files could be read. */
    int size() {
        return size;
    }

    /** The files that are not in form, or were not. */
    List<String> changed() {
        return List.copyOf(changed.keySet());
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    void read(String path) {
        Path file = here.resolve(path).normalize();
        Result<byte[]> formatted = new FileSources(here, file, file.getParent()).read(path)
                .match(
                        found -> formatted(path, found),
                        () -> failed(DiagnosticCode.FILE_NOT_FOUND, "there is no file `" + path + "`"),
                        outside -> unreadable(path, "it is a link that leads out of the project"),
                        unreadable -> unreadable(path, unreadable.reason()));
        diagnostics.addAll(formatted.diagnostics());
    }

    private Result<byte[]> formatted(String path, Found found) {
        Result<byte[]> formatted = SourceDecoder.decode(path, found.bytes())
                .then(Formatter::format)
                .then(text -> Result.ok(text.getBytes(StandardCharsets.UTF_8)));
        return formatted.then(bytes -> {
            size++;
            if (!Arrays.equals(bytes, found.bytes())) {
                changed.put(path, bytes);
            }
            return Result.ok(bytes);
        });
    }

    /** Writes what has changed; files that could not be written do not count as changed. */
    void write() {
        changed.entrySet().removeIf(entry -> !isWritten(entry.getKey(), entry.getValue()));
    }

    private boolean isWritten(String path, byte[] bytes) {
        try {
            replace(here.resolve(path).toRealPath(), bytes);
            return true;
        } catch (IOException e) {
            diagnostics.add(Diagnostic.without(
                            DiagnosticCode.CANNOT_WRITE, "`" + path + "` cannot be written: permission is missing")
                    .hint("the file is as it was; change its permissions, or those of its folder"));
            return false;
        }
    }

    /** Beside its place first, so that nobody ever finds half a file. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        if (!Files.isWritable(file)) {
            throw new IOException("read-only");
        }
        Path unfinished = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try {
            Files.write(unfinished, bytes);
            PosixFileAttributeView rights = Files.getFileAttributeView(unfinished, PosixFileAttributeView.class);
            if (rights != null) {
                rights.setPermissions(Files.getPosixFilePermissions(file));
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Result<byte[]> unreadable(String path, String reason) {
        return failed(DiagnosticCode.CANNOT_READ, "`" + path + "` cannot be read: " + reason);
    }

    private static Result<byte[]> failed(DiagnosticCode code, String message) {
        return Result.failed(List.of(Diagnostic.without(code, message)));
    }
}
