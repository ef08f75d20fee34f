package dev.interlock.bench;

import dev.interlock.compiler.Compiler;
import dev.interlock.compiler.census.Census;
import dev.interlock.compiler.graph.Allowance;
import dev.interlock.compiler.graph.GraphBuilder;
import dev.interlock.compiler.graph.GraphLimits;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.graph.Sweep;
import dev.interlock.compiler.graph.SweepLimits;
import dev.interlock.compiler.graph.Swept;
import dev.interlock.compiler.graph.SweptStates;
import dev.interlock.compiler.source.Sources;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many transitions a second the explorer makes, of one thread's processor time, and how many states a recount looks at in a second:
 * in a tier of two regions with some million states and a quorum that holds. It measures inside this process, warm; options of the
 * virtual machine decide which compiler is measured.
 */
final class ExplorerSpeed {
    private static final int ATTEMPTS = 20_000;
    private static final int ROUNDS = 3;
    private static final double NANOS = 1e9;
    private static final String PATH = "tier.interlock";
    private static final String TIER = """
            system Tier
            const N = 10
            const BATCH = 2
            range R = 1..2
            state live[R] : 0..N = N
            state drained[R] : 0..N = 0
            state demand[R] : 0..4 = 2
            state cool[R] : 0..3 = 0
            let serving(r in R) = live[r] - drained[r]
            environment World {
              action busier(r in R) { demand[r] += 1 }
              action quieter(r in R) { demand[r] -= 1 }
              action rest(r in R) when cool[r] > 0 { cool[r] -= 1 }
            }
            agent Performance {
              action drain(r in R) when demand[r] > 2 requires serving(r) >= BATCH + 2 and cool[r] == 0
              { drained[r] += BATCH  cool[r] = 2 }
            }
            agent Cost {
              action remove(r in R) when demand[r] < 2
                requires live[r] >= BATCH + 2 and drained[r] < live[r] - BATCH and cool[r] == 0
              { live[r] -= BATCH  cool[r] = 3 }
            }
            agent Repair {
              action repair(r in R) when drained[r] > 0 { drained[r] -= 1  live[r] = min(N, live[r] + 1) }
            }
            invariant quorum: all r in R: serving(r) >= -1
            """;

    private final TransitionSystem system;
    private final Goal.Reaching goal;
    private final PrintStream out;

    private ExplorerSpeed(TransitionSystem system, PrintStream out) {
        this.system = system;
        this.goal = system.questions().stream()
                .map(Question::goal)
                .filter(Goal.InState.class::isInstance)
                .map(Goal.InState.class::cast)
                .findFirst()
                .orElseThrow();
        this.out = out;
    }

    static ExplorerSpeed of(PrintStream out) {
        TransitionSystem system = Compiler.compile(PATH, new OneText(), Map.of()).match(done -> done, errors -> {
            throw new IllegalStateException("internal error: " + errors);
        });
        return new ExplorerSpeed(system, out);
    }

    void measure() {
        for (int round = 0; round < ROUNDS; round++) {
            measureGraph();
            measureSweep();
        }
    }

    private void measureGraph() {
        long before = processorTime();
        StateGraph graph = GraphBuilder.build(system, new GraphLimits(200_000, 4_000_000, ATTEMPTS)).orElseThrow();
        print("graph", graph.edges(), "transitions", processorTime() - before);
    }

    private void measureSweep() {
        Allowance memory = Allowance.usual();
        long before = processorTime();
        Swept swept = Sweep.of(system, goal, command -> true, new SweepLimits(ATTEMPTS, memory, () -> false));
        long taken = processorTime() - before;
        if (!(swept instanceof Swept.Everywhere everywhere)) {
            throw new IllegalStateException("not everything was looked at: " + swept);
        }
        try (SweptStates states = everywhere.states()) {
            print("search", states.transitions(), "transitions", taken);
            long start = System.nanoTime();
            Census.of(system, goal, command -> true, states, ATTEMPTS, () -> false);
            print("recount", states.size(), "states", System.nanoTime() - start);
        }
    }

    private void print(String what, long count, String things, long nanos) {
        out.printf(Locale.ROOT, "%-8s %10d %s  %,12.0f a second%n", what, count, things, count * NANOS / nanos);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private record OneText() implements Sources {
        @Override
        public Answer read(String path) {
            return new Found(TIER.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String resolve(String importing, String quoted) {
            return quoted;
        }

        @Override
        public List<String> neighbours(String path) {
            return List.of();
        }
    }
}
