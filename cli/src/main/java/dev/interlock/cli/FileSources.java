package dev.interlock.cli;

import dev.interlock.compiler.source.Sources;
import dev.interlock.compiler.syntax.SourceDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Policy files on disk, for one checked file. The checked file may lie anywhere; what it imports must lie in its
 * project, links followed, so that checking somebody's policies reads nothing else of the machine.
 */
final class FileSources implements Sources {
    private final Path here;
    private final Path root;
    private final Path project;

    FileSources(Path here, Path root, Path project) {
        this.here = here;
        this.root = root;
        this.project = project;
    }

    /**
     * How a file is called when the user stands {@code here}: by a relative path, unless they share no folder at all.
     */
    static String shown(Path here, Path file) {
        boolean atTop = file.getNameCount() == 0 || here.getNameCount() == 0;
        boolean apart = atTop || !file.getName(0).equals(here.getName(0));
        String path = (apart ? file : here.relativize(file)).toString();
        return path.isEmpty() ? "." : path;
    }

    @Override
    public Answer read(String path) {
        try {
            Path file = here.resolve(path).normalize();
            if (!file.equals(root) && !file.startsWith(project)) {
                return new Outside(shown(here, project));
            }
            if (!file.equals(root) && !file.toRealPath().startsWith(project.toRealPath())) {
                return new Outside(shown(here, project));
            }
            return content(file);
        } catch (NoSuchFileException | InvalidPathException e) {
            return new Missing();
        } catch (AccessDeniedException e) {
            return new Unreadable("permission is missing");
        } catch (FileSystemException e) {
            return new Unreadable(e.getReason() == null ? "it cannot be opened" : e.getReason());
        } catch (IOException e) {
            return new Unreadable("it cannot be opened");
        }
    }

    @Override
    public String resolve(String importing, String quoted) {
        try {
            return shown(here, here.resolve(importing).resolveSibling(quoted).normalize());
        } catch (InvalidPathException e) {
            return quoted;
        }
    }

    @Override
    public List<String> neighbours(String path) {
        try (Stream<Path> files = Files.list(here.resolve(path).normalize().resolveSibling("."))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(PolicyTree.EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }

    private static Answer content(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return new Unreadable("it is a folder");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Unreadable("it is not a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new Found(in.readNBytes(SourceDecoder.MAX_BYTES + 1));
        }
    }
}
