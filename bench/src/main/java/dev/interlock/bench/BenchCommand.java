package dev.interlock.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code interlock-bench}: how long things take, as ratios of commands that run in turn on the same machine. */
@Command(
        name = "interlock-bench",
        mixinStandardHelpOptions = true,
        description = "Measures Interlock as whole processes, next to the other tools that are on the PATH.")
public final class BenchCommand implements Callable<Integer> {
    private static final int WRONG = 1;

    enum Part {
        family,
        startup,
        policies,
        coalitions,
        explorer
    }

    @Parameters(paramLabel = "PART", arity = "0..*", description = "${COMPLETION-CANDIDATES} (default: all of them).")
    private List<Part> parts = List.of(Part.values());

    @Option(names = "--only", paramLabel = "REGEX", description = "Only members of the family whose name matches.")
    private Pattern only = Pattern.compile("");

    @Option(names = "--runs", paramLabel = "N", description = "How often each command runs (default: ${DEFAULT-VALUE}).")
    private int runs = 3;

    @Option(names = "--limit", paramLabel = "SECONDS", description = "When a tool is stopped (default: ${DEFAULT-VALUE}).")
    private int limit = 60;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** Exit code 1 when two tools contradict each other. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path home = Path.of(System.getProperty("interlock.home", "")).toAbsolutePath();
        Path folder = Files.createTempDirectory("interlock-bench");
        try {
            return run(home, folder);
        } finally {
            delete(folder);
        }
    }

    private int run(Path home, Path folder) throws IOException {
        Duration longest = Duration.ofSeconds(limit);
        Stopwatch stopwatch = new Stopwatch(folder, longest);
        Interlock interlock = new Interlock(home.resolve("interlock"), longest);
        Parts measured = new Parts(home, folder, interlock, new PairBench(stopwatch, out, runs), stopwatch, out);
        boolean right = true;
        for (Part part : parts) {
            out.println("== " + part);
            switch (part) {
                case family -> right &= family(interlock, stopwatch, folder);
                case startup -> measured.startup();
                case policies -> measured.policies();
                case coalitions -> measured.coalitions();
                case explorer -> ExplorerSpeed.of(out).measure();
            }
        }
        return right ? 0 : WRONG;
    }

    private boolean family(Interlock interlock, Stopwatch stopwatch, Path folder) {
        List<Peers> peers = Arrays.stream(Peers.values()).filter(Peers::isHere).toList();
        Contest contest = new Contest(interlock, peers, stopwatch, folder, runs);
        return new FamilyBench(contest, peers, out).run(Selection.matching(only));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
