package dev.interlock.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.interlock.compiler.explore.LiveTruths;
import dev.interlock.compiler.explore.NaiveGraph;
import dev.interlock.compiler.live.AllSteps;
import dev.interlock.compiler.live.Endless;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.random.RandomLivePolicy;
import dev.interlock.compiler.random.Smaller;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/**
 * What lowering makes of questions about endless runs, traps, chains and deadlines, against the model executed directly with its whole
 * past: both are judged by looking at all states. {@code -Dinterlock.seeds=5000} for more of them.
 */
class LiveMeaningTest {
    private static final long FROM = Long.getLong("interlock.seeds.from", 0);
    private static final long TO = Long.getLong("interlock.seeds", 100);
    private static final int MOST_STATES = 150;

    private final Map<String, Integer> answers = new TreeMap<>();

    @Test
    void questionsAreLoweredToWhatTheyMean() {
        compare(RandomLivePolicy::text);
    }

    @Test
    void alsoWhereTimeIsMeasured() {
        compare(RandomLivePolicy::timed);
    }

    private void compare(LongFunction<String> texts) {
        long start = System.nanoTime();
        for (long seed = FROM; seed < TO; seed++) {
            String text = texts.apply(seed);
            Optional<String> disagreement = disagreement(text, answers);
            if (disagreement.isPresent()) {
                String small = Smaller.text(text, fewer -> disagreement(fewer, new TreeMap<>()).isPresent());
                fail("seed " + seed + ": " + disagreement(small, new TreeMap<>()).orElseThrow() + "\n" + small);
            }
        }
        System.out.println(answers + " ms " + (System.nanoTime() - start) / 1000000);
        assertThat(answers.getOrDefault("compared", 0)).isGreaterThan((int) (TO - FROM) / 2);
    }

    private static Optional<String> disagreement(String text, Map<String, Integer> answers) {
        Optional<Model> compiled = NaiveRuns.compiled(text);
        if (compiled.isEmpty()) {
            answers.merge("does not compile", 1, Integer::sum);
            return Optional.empty();
        }
        Model model = compiled.get();
        Optional<TransitionSystem> lowered = Lowering.lower(model).match(Optional::of, diagnostics -> Optional.empty());
        if (lowered.isEmpty()) {
            answers.merge("is not lowered", 1, Integer::sum);
            return Optional.empty();
        }
        TransitionSystem system = lowered.get();
        Optional<AllSteps<NaiveModel>> runs = NaiveRuns.of(model, NaiveRuns.tick(system), MOST_STATES);
        if (runs.isEmpty()) {
            answers.merge("too large", 1, Integer::sum);
            return Optional.empty();
        }
        answers.merge("compared", 1, Integer::sum);
        for (dev.interlock.compiler.model.Question asked : model.questions()) {
            Question question = system.questions().stream()
                    .filter(one -> one.name().equals(asked.name()) && one.kind() != Question.Kind.VACUOUS)
                    .findFirst()
                    .orElseThrow();
            Optional<AllSteps<Map<Variable, Object>>> graph = NaiveGraph.of(system.askedFor(question), 20 * MOST_STATES);
            if (graph.isEmpty()) {
                return Optional.of("many more states than the model has");
            }
            LiveTruths truths = new LiveTruths(system.askedFor(question), graph.get());
            for (Set<String> members : LiveTruths.subsets(system)) {
                Endless.Answer expected = asked.accept(new NaiveAnswers(
                        runs.get(), runs.get().of(members), members, NaiveRuns.tick(system)));
                Endless.Answer actual = truths.of(question.goal(), members);
                if (members.size() == system.agents().size()) {
                    answers.merge(asked.name() + " " + expected, 1, Integer::sum);
                }
                if (expected != actual) {
                    return Optional.of(asked.name() + " by " + members + " is " + expected + " and was lowered to " + actual);
                }
            }
        }
        return Optional.empty();
    }
}
