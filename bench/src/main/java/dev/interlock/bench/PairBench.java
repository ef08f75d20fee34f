package dev.interlock.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Two commands in turn, A B A B: their medians, and the ratio of each pair, which a slow moment of the machine does not spoil. */
final class PairBench {
    private final Stopwatch stopwatch;
    private final PrintStream out;
    private final int runs;

    PairBench(Stopwatch stopwatch, PrintStream out, int runs) {
        this.stopwatch = stopwatch;
        this.out = out;
        this.runs = runs;
    }

    void compare(String name, List<String> one, String otherName, List<String> other) {
        stopwatch.time(one);
        stopwatch.time(other);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            ours.add(stopwatch.time(one).wall().toNanos() / 1e9);
            theirs.add(stopwatch.time(other).wall().toNanos() / 1e9);
            ratios.add(ours.get(run) / theirs.get(run));
        }
        out.printf("%-22s %6.3f s   %-22s %6.3f s   ratio of pairs, median %.2f (%d pairs)%n",
                name, median(ours), otherName, median(theirs), median(ratios), runs);
    }

    private static double median(List<Double> seconds) {
        return new Sample(seconds.stream().mapToDouble(s -> s).toArray()).median();
    }
}
