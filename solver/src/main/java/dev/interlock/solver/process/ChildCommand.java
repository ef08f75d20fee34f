package dev.interlock.solver.process;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that starts a program of ours in another process: on the Java that this process runs on, and with as little on its class
 * path as it needs, wherever that lies.
 */
final class ChildCommand {
    private static final int FIRST_JAVA_THAT_WARNS_OF_NATIVE_CODE = 24;
    private static final List<String> OPTIONS = List.of(
            "-Xshare:auto", "-Xlog:disable", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms8m",
            "-XX:+SuppressFatalErrorMessage", "-XX:+ExitOnOutOfMemoryError");

    private ChildCommand() {}

    /**
     * None where this Java has no launcher, or where it cannot be said where a class comes from.
     *
     * @param needed one class of each place on the class path
     */
    static Optional<List<String>> of(String main, List<Class<?>> needed) {
        Optional<Path> java = java();
        Set<Path> places = new LinkedHashSet<>();
        needed.stream().flatMap(type -> place(type).stream()).forEach(places::add);
        if (java.isEmpty() || needed.stream().anyMatch(type -> place(type).isEmpty())) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(List.of(java.get().toString()));
        words.addAll(OPTIONS);
        if (Runtime.version().feature() >= FIRST_JAVA_THAT_WARNS_OF_NATIVE_CODE) {
            words.add("--enable-native-access=ALL-UNNAMED");
        }
        words.add("-cp");
        words.add(places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        words.add(main);
        return Optional.of(List.copyOf(words));
    }

    private static Optional<Path> java() {
        Path folder = Path.of(System.getProperty("java.home"), "bin");
        return Stream.of("java", "java.exe").map(folder::resolve).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> place(Class<?> type) {
        try {
            return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                    .map(source -> source.getLocation())
                    .filter(location -> location.getProtocol().equals("file"))
                    .map(location -> Path.of(toUri(location)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static java.net.URI toUri(java.net.URL location) {
        try {
            return location.toURI();
        } catch (URISyntaxException strange) {
            throw new IllegalArgumentException(strange);
        }
    }
}
