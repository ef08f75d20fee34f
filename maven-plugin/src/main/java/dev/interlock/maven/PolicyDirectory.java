package dev.interlock.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a project keeps its policies, named in output as a person in the project's directory would name it. */
record PolicyDirectory(Path path, Path base) {
    private static final String SUFFIX = ".interlock";

    /** Why there is nothing to check here, if there is not. */
    Optional<String> lack() throws IOException {
        if (!Files.exists(path)) {
            return Optional.of("there is no directory `" + name() + "`");
        }
        try (Stream<Path> files = Files.walk(path)) {
            boolean hasPolicies = files.anyMatch(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file));
            return hasPolicies ? Optional.empty() : Optional.of("there is no " + SUFFIX + " file in `" + name() + "`");
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
