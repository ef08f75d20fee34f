package dev.interlock.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Paths as a user gives them to a command, seen from where they stand. */
record GivenPaths(Surroundings surroundings, CommandSpec spec) {
    boolean isFolder(String path) {
        return Files.isDirectory(located(path));
    }

    /** The path under which people know the file. */
    String shown(String path) {
        return FileSources.shown(surroundings.folder(), located(path));
    }

    private Path located(String path) {
        try {
            return surroundings.folder().resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), "`" + path + "` is no path");
        }
    }
}
