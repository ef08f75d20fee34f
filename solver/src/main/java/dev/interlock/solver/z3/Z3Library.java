package dev.interlock.solver.z3;

import com.microsoft.z3.Context;
import dev.interlock.solver.failure.SolverUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Loads the solver's native library, once in the life of this class: from a cache directory of the user where that is
 * possible, else from a private temporary copy (a read-only home, a second class loader in one process).
 */
public final class Z3Library {
    private Z3Library() {}

    /** @throws SolverUnavailable when the library cannot be loaded on this machine */
    public static void load() {
        Loaded.touch();
    }

    /** The lazy holder: the first touch loads, a failed first touch leaves the reason. */
    private static final class Loaded {
        private static final List<SolverUnavailable> FAILURE = new ArrayList<>();

        static {
            try {
                loadOnThisMachine();
            } catch (SolverUnavailable unavailable) {
                FAILURE.add(unavailable);
            }
        }

        static void touch() {
            if (!FAILURE.isEmpty()) {
                throw new SolverUnavailable(FAILURE.get(0).getMessage(), FAILURE.get(0));
            }
        }
    }

    /**
     * Loads it and has a first, empty conversation, which takes as long as a hundred others: once in a process. For a thread of its own,
     * ahead of somebody who may need it; whoever does meanwhile waits no longer than without this.
     */
    public static void rehearse() {
        Rehearsed.touch();
    }

    /** The lazy holder of what is done once. */
    private static final class Rehearsed {
        static {
            load();
            new Context().close();
        }

        static void touch() {
            // INVARIANT: that the class is initialized is all.
        }
    }

    private static void loadOnThisMachine() {
        String os = System.getProperty("os.name", "");
        String processor = System.getProperty("os.arch", "");
        Platform platform = Platform.of(os, processor).orElseThrow(() -> new SolverUnavailable(
                "the solver is not available for " + os + " on " + processor, null));
        List<Throwable> failures = new ArrayList<>();
        for (Path directory : CacheDirectories.inOrder(System::getProperty, System::getenv)) {
            if (tried(() -> LibraryFiles.cached(platform, directory), failures)) {
                return;
            }
        }
        if (!tried(() -> LibraryFiles.temporary(platform), failures)) {
            throw unavailable(failures.get(failures.size() - 1));
        }
    }

    private static boolean tried(Unpacking unpacking, List<Throwable> failures) {
        try {
            unpacking.files().forEach(file -> System.load(file.toString()));
            return true;
        } catch (IOException | UnsatisfiedLinkError failure) {
            failures.add(failure);
            return false;
        }
    }

    private static SolverUnavailable unavailable(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("GLIBC") || message.contains("version `")) {
            return new SolverUnavailable(
                    "the solver needs newer system libraries than this machine has (" + symbolVersion(message)
                            + " is missing); Debian 12, Ubuntu 22.04 and later have them",
                    cause);
        }
        return new SolverUnavailable("the solver's library could not be loaded: " + message, cause);
    }

    private static String symbolVersion(String message) {
        UnaryOperator<String> clean = text -> text.replaceAll("[^A-Z0-9_.].*", "");
        int at = message.indexOf("GLIBC");
        return at < 0 ? "a library version" : clean.apply(message.substring(at));
    }

    private interface Unpacking {
        List<Path> files() throws IOException;
    }
}
