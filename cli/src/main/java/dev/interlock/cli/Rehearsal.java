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

/**
 * Runs the usual commands once, for nobody to see, so that the virtual machine can note what they load: the launcher
 * has it keep that in an archive, from which later starts are faster.
 */
public final class Rehearsal {
    private static final List<String> POLICIES = List.of("small", "together", "endless");

    private final Surroundings surroundings;

    private Rehearsal(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** @param arguments a folder to write some policies to */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        POLICIES.forEach(name -> write(folder, name));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put(Memos.NOT_WANTED, "yes");
        new Rehearsal(new Surroundings(nowhere, nowhere, environment, folder, Surroundings.Screen.PIPES)).all();
        System.exit(0);
    }

    private void all() {
        LastWords.of(surroundings.patience()).said();
        run("check", "small.interlock");
        run("check");
        run("check", "--format", "json", "together.interlock");
        run("map", "together.interlock");
        run("format", "--check", ".");
        run("dump", "small.interlock");
        run("check", "missing.interlock");
        run("--help");
    }

    private void run(String... arguments) {
        Main.run(arguments, surroundings);
    }

    private static void write(Path folder, String name) {
        String file = name + PolicyTree.EXTENSION;
        try (InputStream policy = Rehearsal.class.getResourceAsStream("rehearsal/" + file)) {
            Files.write(folder.resolve(file), policy.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
