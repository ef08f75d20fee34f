package dev.interlock.bench;

import dev.interlock.bench.Member.Coupling;
import dev.interlock.bench.Member.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The measurements in which no other tool takes part. */
final class Parts {
    private static final String TRIVIAL = """
            system Trivial

            state replicas : 0..3 = 2

            agent Scaler {
              action up when replicas < 3 { replicas += 1 }
            }

            invariant some_left: replicas >= 1
            """;

    private final Path home;
    private final Path folder;
    private final Interlock interlock;
    private final PairBench pairs;
    private final Stopwatch stopwatch;
    private final PrintStream out;

    Parts(Path home, Path folder, Interlock interlock, PairBench pairs, Stopwatch stopwatch, PrintStream out) {
        this.home = home;
        this.folder = folder;
        this.interlock = interlock;
        this.pairs = pairs;
        this.stopwatch = stopwatch;
        this.out = out;
    }

    /** A trivial check against a process that loads Z3's library and does nothing else. */
    void startup() throws IOException {
        Path policy = Files.writeString(folder.resolve("trivial.interlock"), TRIVIAL);
        List<String> bare = bareProcess();
        pairs.compare("trivial check", interlock.run("check", "--no-cache", policy.toString()), "java + Z3's library", bare);
        pairs.compare("--version", interlock.run("--version"), "java + Z3's library", bare);
    }

    /** All shipped policies, without and with what is remembered of them. */
    void policies() {
        List<String> fresh = interlock.run("check", "--no-cache", home.resolve("policies").toString());
        List<String> again = interlock.run("check", home.resolve("policies").toString());
        pairs.compare("check policies", fresh, "the same, unchanged", again);
    }

    /** What it costs to find out who does it, as the number of sets grows. */
    void coalitions() throws IOException {
        for (int copies : new int[] {1, 2, 4, 8}) {
            Member member = new Member(Kind.UNSAFE, Coupling.RING, copies + 1, 10, 5, 2);
            Path policy = Files.writeString(folder.resolve(member.name() + ".interlock"), member.policy());
            Finished finished = stopwatch.time(interlock.command(policy));
            long coalitions = finished.output().lines().filter(line -> line.contains(" together break")).count();
            out.printf("%-22s %3d agents, %3d coalitions, %s in %.2f s%n",
                    member.name(), 5 * (copies + 1), coalitions, interlock.verdict(finished),
                    finished.wall().toNanos() / 1e9);
        }
    }

    private List<String> bareProcess() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), BareProcess.class.getName()));
        for (Path library : NativeLibraries.unpack(Files.createDirectories(folder.resolve("native")))) {
            command.add(library.toString());
        }
        return command;
    }
}
