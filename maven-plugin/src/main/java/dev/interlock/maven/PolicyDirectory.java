package dev.interlock.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where a project keeps its policies, named in output as a person in the project's directory would name it. */
record PolicyDirectory(Path path, Path base) {
    private static final String POLICY_SUFFIX = ".interlock";

    /** Whether there is nothing to check, be it that the directory does not exist. */
    boolean isWithoutPolicies() throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).noneMatch(file -> file.toString().endsWith(POLICY_SUFFIX));
        }
    }

    /** Relative to the project where it is inside it; the solver, started there, repeats it in what it reports. */
    String name() {
        if (!path.startsWith(base)) {
            return path.toString();
        }
        String relative = base.relativize(path).toString();
        return relative.isEmpty() ? "." : relative;
    }
}
