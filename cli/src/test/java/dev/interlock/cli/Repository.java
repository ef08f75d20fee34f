package dev.interlock.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real Git repository in a folder, and a real program for its hooks to call. */
final class Repository {
    private final Path folder;
    private final Map<String, String> environment;

    private Repository(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** An empty repository in {@code folder/repo}; what only the test needs lies beside it. */
    static Repository create(Path folder) {
        Path home = folder.resolve("home");
        Path launcher = folder.resolve("bin dir/interlock");
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", home.toString());
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("INTERLOCK_LAUNCHER", launcher.toString());
        environment.put("INTERLOCK_CACHE_DIR", Path.of("target", "native").toAbsolutePath().toString());
        for (String role : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + role + "_NAME", "somebody");
            environment.put("GIT_" + role + "_EMAIL", "somebody@example.org");
        }
        Repository repository = new Repository(folder.resolve("repo"), environment);
        repository.script(launcher, program());
        try {
            Files.createDirectories(home);
            Files.createDirectories(repository.folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        repository.succeed("git", "init", "-q", "-b", "main");
        return repository;
    }

    private static String program() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + path
                + "' dev.interlock.cli.Main \"$@\"\n";
    }

    Path folder() {
        return folder;
    }

    /** Somebody else's view of the same files, in another folder. */
    Repository at(Path other) {
        return new Repository(other, environment);
    }

    Repository write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void script(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Ran(int code, String output) {}

    /** The tool in this process, with the environment of this repository. */
    Ran interlock(String... arguments) {
        Tool tool = Tool.in(folder);
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            tool = tool.with(variable.getKey(), variable.getValue());
        }
        Tool.Ran ran = tool.run(arguments);
        return new Ran(ran.code(), ran.out() + ran.err());
    }

    Ran git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    void succeed(String... command) {
        Ran ran = run(List.of(command));
        if (ran.code() != 0) {
            throw new AssertionError(String.join(" ", command) + "\n" + ran.output());
        }
    }

    String head() {
        return run(List.of("git", "rev-parse", "HEAD")).output().strip();
    }

    private Ran run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
