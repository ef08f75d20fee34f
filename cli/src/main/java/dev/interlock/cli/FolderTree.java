package dev.interlock.cli;

import dev.interlock.compiler.source.Sources;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Policies in the file system; paths are shown relative to where the user stands. */
final class FolderTree implements PolicyTree {
    private final Path here;

    FolderTree(Path here) {
        this.here = here;
    }

    @Override
    public List<String> policies(String folder) {
        List<String> found = new ArrayList<>();
        try {
            Files.walkFileTree(here.resolve(folder), new Collector(found));
        } catch (IOException e) {
            return List.of();
        }
        Collections.sort(found);
        return List.copyOf(found);
    }

    @Override
    public Sources sources(String root) {
        Path file = here.resolve(root).normalize();
        return new FileSources(here, file, project(file));
    }

    @Override
    public Optional<Settings> settings(String root) {
        Path file = project(here.resolve(root).normalize()).resolve(SETTINGS);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String shown = FileSources.shown(here, file);
        return Optional.of(new Settings(shown, new FileSources(here, file, file.getParent()).read(shown)));
    }

    @Override
    public Optional<Path> top(String root) {
        return Optional.of(project(here.resolve(root).normalize())).filter(FolderTree::isMarked);
    }

    private static boolean isMarked(Path folder) {
        return Files.exists(folder.resolve(SETTINGS)) || Files.exists(folder.resolve(".git"));
    }

    /** The nearest folder above with settings or a repository in it, else the file's own. */
    private static Path project(Path file) {
        Path own = Optional.ofNullable(file.getParent()).orElse(file);
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (isMarked(folder)) {
                return folder;
            }
        }
        return own;
    }

    private final class Collector extends SimpleFileVisitor<Path> {
        private final List<String> found;
        private int depth;

        private Collector(List<String> found) {
            this.found = found;
        }

        /** The folder that the user named is looked into whatever its name. */
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            Path name = folder.getFileName();
            if (depth > 0 && name != null && !PolicyTree.isSearched(name.toString())) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            depth++;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException problem) {
            depth--;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().endsWith(EXTENSION) && !Files.isDirectory(file)) {
                found.add(FileSources.shown(here, file.normalize()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE;
        }
    }
}
