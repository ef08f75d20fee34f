package dev.interlock.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.interlock.compiler.explore.LiveTruths;
import dev.interlock.compiler.explore.NaiveGraph;
import dev.interlock.compiler.explore.RandomLiveSystems;
import dev.interlock.compiler.explore.SmallerSystem;
import dev.interlock.compiler.print.SystemPrinter;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the verifier says of endless runs and traps of random systems, against looking at every state: verdicts, all
 * minimal coalitions, and whether they need to act at one moment. {@code -Dinterlock.live=5000} for more of them.
 */
class LiveAgreementTest {
    private static final long FROM = Long.getLong("interlock.live.from", 0);
    private static final long TO = Long.getLong("interlock.live", 520);
    private static final int MOST_STATES = 200;

    @Test
    void verdictsAndCoalitionsAreThoseOfAllRuns() {
        Map<String, Integer> counts = new TreeMap<>();
        for (long seed = FROM; seed < TO; seed++) {
            TransitionSystem system = RandomLiveSystems.system(seed);
            Optional<String> disagreement = disagreement(system, counts);
            if (disagreement.isPresent()) {
                TransitionSystem small = SmallerSystem.of(
                        system, fewer -> disagreement(fewer, new TreeMap<>()).isPresent());
                fail("seed " + seed + ": " + disagreement(small, new TreeMap<>()).orElseThrow() + "\n"
                        + SystemPrinter.print(small));
            }
        }
        for (Question question : RandomLiveSystems.system(0).questions()) {
            assertThat(counts.get(question.name())).as(counts.toString()).isGreaterThan((int) ((TO - FROM) * 24 / 25));
        }
    }

    private static Optional<String> disagreement(TransitionSystem system, Map<String, Integer> counts) {
        return NaiveGraph.of(system, MOST_STATES)
                .filter(graph -> !graph.starts().isEmpty())
                .flatMap(graph -> comparison(system, new LiveTruths(system, graph), counts)
                        .difference(LiveComparison.ALL));
    }

    private static LiveComparison comparison(TransitionSystem system, LiveTruths truths, Map<String, Integer> counts) {
        return new LiveComparison(system, question -> Optional.of(truths), counts);
    }
}
