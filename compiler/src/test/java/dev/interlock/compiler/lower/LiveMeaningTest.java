package dev.interlock.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.interlock.compiler.explore.LiveTruths;
import dev.interlock.compiler.explore.NaiveGraph;
import dev.interlock.compiler.live.AllSteps;
import dev.interlock.compiler.live.Endless;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Question;
import dev.interlock.compiler.random.RandomLivePolicy;
import dev.interlock.compiler.random.Smaller;
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
 * What lowering makes of questions about endless runs, traps, chains and deadlines, against the model executed
 * directly with its whole past. Both are judged by looking at all states, for every set of agents. {@code
 * -Dinterlock.live=5000} for more of them.
 */
class LiveMeaningTest {
    private static final long FROM = Long.getLong("interlock.live.from", 0);
    private static final long WITH_TIME = Long.getLong("interlock.live", 300);
    private static final long WITHOUT_TIME = Long.getLong("interlock.live", 60);
    private static final int MOST_STATES = 60;
    /** What is written in books about chains makes many states of one. */
    private static final int MOST_LOWERED = 10 * MOST_STATES;

    private final Map<String, Integer> counts = new TreeMap<>();

    @Test
    void questionsAreLoweredToWhatTheyMean() {
        compare(RandomLivePolicy::text, WITHOUT_TIME);
        assertThat(compared()).as(counts.toString()).allMatch(number -> number > (WITHOUT_TIME - FROM) / 3);
    }

    @Test
    void alsoWhereTimeIsMeasured() {
        compare(RandomLivePolicy::timed, WITH_TIME);
        assertThat(compared()).as(counts.toString()).allMatch(number -> number > (WITH_TIME - FROM) / 2);
    }

    @Test
    void anEventEndsAChain() {
        String text = """
                system Chain
                state x : 0..1 = 0
                state y : 0..1 = 0
                state b : bool = false
                environment World {
                  action e when x == 1 and not b { b = true }
                }
                agent A {
                  action d1 requires x == 0 { x = 1 }
                }
                agent B {
                  action d2 when x == 1 requires b and y == 0 { y = 1 }
                }
                property c1: cascade at most 1
                """;
        assertThat(disagreement(text, counts)).isEmpty();
        assertThat(counts).containsOnlyKeys("c1", "c1 NONE");
        assertThat(disagreement(text.replace("b and ", ""), counts)).isEmpty();
        assertThat(counts).containsEntry("c1 FOUND", 1);
    }

    /** How many texts were compared, for each question. */
    private List<Integer> compared() {
        return counts.entrySet().stream().filter(one -> !one.getKey().contains(" ")).map(Map.Entry::getValue).toList();
    }

    private void compare(LongFunction<String> texts, long to) {
        for (long seed = FROM; seed < to; seed++) {
            String text = texts.apply(seed);
            Optional<String> disagreement = disagreement(text, counts);
            if (disagreement.isPresent()) {
                String small = Smaller.text(text, fewer -> disagreement(fewer, new TreeMap<>()).isPresent());
                fail("seed " + seed + ": " + disagreement(small, new TreeMap<>()).orElseThrow() + "\n" + small);
            }
        }
    }

    private static Optional<String> disagreement(String text, Map<String, Integer> counts) {
        Optional<Model> model = NaiveRuns.compiled(text);
        return model.isEmpty()
                ? Optional.empty()
                : Lowering.lower(model.get()).match(
                        system -> disagreement(model.get(), system, counts), diagnostics -> Optional.empty());
    }

    private static Optional<String> disagreement(Model model, TransitionSystem system, Map<String, Integer> counts) {
        Optional<AllSteps<NaiveModel>> runs = NaiveRuns.of(model, NaiveRuns.tick(system), MOST_STATES);
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        Comparison comparison = new Comparison(system, runs.get(), new HashMap<>(), counts);
        return model.questions().stream().flatMap(asked -> comparison.difference(asked).stream()).findFirst();
    }

    /** @param listed those that were looked at already, by the books that are kept in them */
    private record Comparison(
            TransitionSystem system,
            AllSteps<NaiveModel> runs,
            Map<List<Variable>, Optional<LiveTruths>> listed,
            Map<String, Integer> counts) {
        Optional<String> difference(Question asked) {
            dev.interlock.compiler.system.Question question = system.questions().stream()
                    .filter(one -> one.name().equals(asked.name()))
                    .filter(one -> one.kind() != dev.interlock.compiler.system.Question.Kind.VACUOUS)
                    .findFirst()
                    .orElseThrow();
            Optional<LiveTruths> truths = listed.computeIfAbsent(question.ledger(), books -> truths(question));
            if (truths.isEmpty()) {
                return Optional.empty();
            }
            counts.merge(asked.name(), 1, Integer::sum);
            for (Set<String> members : LiveTruths.subsets(system)) {
                Endless.Answer expected = asked.accept(
                        new NaiveAnswers(runs, runs.of(members), members, NaiveRuns.tick(system)));
                Endless.Answer lowered = truths.get().of(question.goal(), members);
                counts.merge(asked.name() + " " + expected, 1, Integer::sum);
                if (expected != lowered) {
                    return Optional.of(asked.name() + " by " + members + " is " + expected + ", lowered to " + lowered);
                }
            }
            return Optional.empty();
        }

        private Optional<LiveTruths> truths(dev.interlock.compiler.system.Question question) {
            TransitionSystem asked = system.askedFor(question);
            return NaiveGraph.of(asked, MOST_LOWERED).map(graph -> new LiveTruths(asked, graph));
        }
    }
}
