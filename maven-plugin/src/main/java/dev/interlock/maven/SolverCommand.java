package dev.interlock.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command that starts the solver in a JVM of its own, so that a crash in native code, or a second plugin that loads
 * the same library, cannot take the build down.
 *
 * @param options options of {@code interlock check}, then what to check
 */
record SolverCommand(List<String> jvmArguments, List<Path> classPath, List<String> options) {
    private static final String MAIN = "dev.interlock.cli.Main";
    private static final int FIRST_JAVA_THAT_WARNS_OF_NATIVE_CODE = 24;

    SolverCommand {
        jvmArguments = List.copyOf(jvmArguments);
        classPath = List.copyOf(classPath);
        options = List.copyOf(options);
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= FIRST_JAVA_THAT_WARNS_OF_NATIVE_CODE) {
            words.add("--enable-native-access=ALL-UNNAMED");
        }
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dinterlock.out.terminal=no", "-Dinterlock.err.terminal=no"));
        words.addAll(jvmArguments);
        words.add("-cp");
        words.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        words.addAll(List.of(MAIN, "check", "--color", "never"));
        words.addAll(options);
        return List.copyOf(words);
    }
}
