package dev.interlock.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs the usual commands once, for nobody to see, so that the virtual machine can note what they load: the launcher
 * has it keep that in an archive, from which later starts are faster. They happen in a project of their own, which has a cache, and
 * which Git knows nothing of.
 */
public final class Rehearsal {
    private static final List<String> POLICIES = List.of("small", "together", "endless");

    private static final Set<String> OTHER_CACHES =
            Set.of(Memos.NOT_WANTED, "INTERLOCK_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA");

    private final Surroundings surroundings;

    private Rehearsal(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** @param arguments a folder to write some policies to */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        POLICIES.forEach(name -> write(folder, name));
        write(folder.resolve(PolicyTree.SETTINGS), new byte[0]);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeAll(OTHER_CACHES);
        environment.put("HOME", folder.toString());
        environment.put("GIT_CEILING_DIRECTORIES", folder.toAbsolutePath().getParent().toString());
        new Rehearsal(new Surroundings(nowhere, nowhere, environment, folder, Surroundings.Screen.PIPES)).all();
        System.exit(0);
    }

    private void all() {
        LastWords.of(surroundings.patience()).said();
        run("check", "small.interlock");
        run("check", "small.interlock");
        run("check", "--no-cache");
        run("check", "--format", "json", "together.interlock");
        run("map", "together.interlock");
        run("format", "--check", ".");
        run("dump", "small.interlock");
        run("check", "missing.interlock");
        run("hook", "run", "pre-commit");
        run("--help");
    }

    private void run(String... arguments) {
        Main.run(arguments, surroundings);
    }

    private static void write(Path folder, String name) {
        String file = name + PolicyTree.EXTENSION;
        try (InputStream policy = Rehearsal.class.getResourceAsStream("rehearsal/" + file)) {
            write(folder.resolve(file), policy.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
