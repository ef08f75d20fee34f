package dev.interlock.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.interlock.compiler.explore.LiveTruths;
import dev.interlock.compiler.explore.NaiveGraph;
import dev.interlock.compiler.random.RandomLivePolicy;
import dev.interlock.compiler.random.Smaller;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/**
 * What the verifier says of endless runs, traps, chains and deadlines of random texts, against looking at every state
 * of what they are lowered to. {@code -Dinterlock.live=5000} for more of them.
 */
class LiveTextsTest {
    private static final long FROM = Long.getLong("interlock.live.from", 0);
    private static final long ONLY_FINITE = Long.getLong("interlock.live", 680);
    private static final long ALL = Long.getLong("interlock.live", 25);
    private static final int MOST_STATES = 150;

    private final Map<String, Integer> counts = new TreeMap<>();

    @Test
    void verdictsAndCoalitionsAreThoseOfAllRuns() {
        compare(RandomLivePolicy::text, ALL, LiveComparison.ALL);
    }

    @Test
    void alsoWhereTimeIsMeasured() {
        compare(RandomLivePolicy::timed, ALL, LiveComparison.ALL);
    }

    @Test
    void chainsAndDeadlinesAreThoseOfAllRuns() {
        compare(RandomLivePolicy::timed, ONLY_FINITE, Set.of(Question.Kind.RESPONDS, Question.Kind.CASCADE));
    }

    private void compare(LongFunction<String> texts, long to, Set<Question.Kind> asked) {
        for (long seed = FROM; seed < to; seed++) {
            String text = texts.apply(seed);
            Optional<String> disagreement = disagreement(text, asked);
            if (disagreement.isPresent()) {
                String small = Smaller.text(text, fewer -> disagreement(fewer, asked).isPresent());
                fail("seed " + seed + ": " + disagreement(small, asked).orElseThrow() + "\n" + small);
            }
        }
        List<Integer> compared =
                counts.entrySet().stream().filter(one -> !one.getKey().contains(" ")).map(Map.Entry::getValue).toList();
        assertThat(compared).as(counts.toString()).allMatch(number -> number > (to - FROM) / 2);
    }

    private Optional<String> disagreement(String text, Set<Question.Kind> asked) {
        return OneFile.compile(text).match(system -> disagreement(system, asked), diagnostics -> Optional.empty());
    }

    private Optional<String> disagreement(TransitionSystem system, Set<Question.Kind> asked) {
        Map<List<Variable>, Optional<LiveTruths>> listed = new HashMap<>();
        return new LiveComparison(
                        system,
                        question -> listed.computeIfAbsent(question.ledger(), books -> truths(system, question)),
                        counts)
                .difference(asked);
    }

    private static Optional<LiveTruths> truths(TransitionSystem system, Question question) {
        TransitionSystem asked = system.askedFor(question);
        return NaiveGraph.of(asked, MOST_STATES).map(graph -> new LiveTruths(asked, graph));
    }
}
