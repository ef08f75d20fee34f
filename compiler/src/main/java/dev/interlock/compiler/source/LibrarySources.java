package dev.interlock.compiler.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A project's files and, by their names, those of the library that comes with the tool. The library is part of the program,
 * so that the same version of the tool always means the same by {@code import library.kubernetes}.
 */
public final class LibrarySources implements Sources {
    /** What can be imported, by the names that stand in an {@code import} line. */
    public static final List<String> NAMES = List.of("library.kubernetes");

    private final Sources project;

    public LibrarySources(Sources project) {
        this.project = project;
    }

    @Override
    public Answer read(String path) {
        return NAMES.contains(path) ? new Found(text(path)) : project.read(path);
    }

    @Override
    public String resolve(String importing, String quoted) {
        return project.resolve(importing, quoted);
    }

    @Override
    public List<String> neighbours(String path) {
        return project.neighbours(path);
    }

    private static byte[] text(String name) {
        String resource = name.replace('.', '/') + ".interlock";
        try (InputStream stream = LibrarySources.class.getResourceAsStream("/dev/interlock/" + resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
