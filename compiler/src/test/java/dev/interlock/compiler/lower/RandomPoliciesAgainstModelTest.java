package dev.interlock.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.random.RandomIntent;
import dev.interlock.compiler.random.RandomPolicy;
import dev.interlock.compiler.random.RandomProperties;
import dev.interlock.compiler.random.Smaller;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.syntax.PolicyParser;
import dev.interlock.compiler.syntax.Program;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** Random texts, lowered and meant directly, walked in step; {@code -Dinterlock.seeds=5000} for more of them. */
class RandomPoliciesAgainstModelTest {
    private static final long FROM = Long.getLong("interlock.seeds.from", 0);
    private static final long TO = Long.getLong("interlock.seeds", 40);
    private static final int WALKS = 3;

    @Test
    void loweringSaysWhatTheModelMeans() {
        assertThat(compared(RandomPolicy::text)).as("texts that compile").isGreaterThan((int) (TO - FROM) / 2);
    }

    @Test
    void alsoWhereThereAreFaultsSamplesAndWriters() {
        assertThat(compared(RandomIntent::text)).as("texts that compile").isGreaterThan((int) (TO - FROM) / 2);
    }

    @Test
    void alsoWhereValuesMayBeUnknown() {
        assertThat(compared(RandomPolicy::withUnknowns)).as("texts that compile").isGreaterThan((int) (TO - FROM) / 2);
    }

    @Test
    void alsoWhereTimeIsMeasured() {
        assertThat(compared(RandomPolicy::timed)).as("texts that compile").isGreaterThan((int) (TO - FROM) / 2);
    }

    @Test
    void alsoWhatIsAskedOfWholeRuns() {
        assertThat(compared(seed -> RandomProperties.added(seed, RandomPolicy.text(seed))))
                .as("texts that compile").isGreaterThan((int) (TO - FROM) / 2);
    }

    @Test
    void alsoWhatIsAskedOfRunsThatAreOnlySeenInSamples() {
        assertThat(compared(seed -> RandomProperties.added(seed, RandomIntent.text(seed))))
                .as("texts that compile").isGreaterThan((int) (TO - FROM) / 2);
    }

    @Test
    void alsoWhatIsAskedOfRunsWithValuesThatMayBeUnknown() {
        assertThat(compared(seed -> RandomProperties.added(seed, RandomPolicy.withUnknowns(seed))))
                .as("texts that compile").isGreaterThan((int) (TO - FROM) / 2);
    }

    @Test
    void alsoWhatIsAskedOfRunsInWhichTimeIsMeasured() {
        assertThat(compared(seed -> RandomProperties.added(seed, RandomPolicy.timed(seed))))
                .as("texts that compile").isGreaterThan((int) (TO - FROM) / 2);
    }

    private static int compared(LongFunction<String> texts) {
        int walked = 0;
        for (long seed = FROM; seed < TO; seed++) {
            String text = texts.apply(seed);
            Optional<String> disagreement = disagreement(text);
            if (disagreement.isPresent()) {
                String small = Smaller.text(text, fewer -> disagreement(fewer).isPresent());
                fail("seed " + seed + ": " + disagreement(small).orElseThrow() + "\n" + small);
            }
            walked += compiled(text).isPresent() ? 1 : 0;
        }
        return walked;
    }

    private static Optional<String> disagreement(String text) {
        Optional<Model> model = compiled(text);
        if (model.isEmpty()) {
            return Optional.empty();
        }
        try {
            TransitionSystem system = LoweringAgainstModelTest.value(Lowering.lower(model.get()));
            for (int walk = 0; walk < WALKS; walk++) {
                new Walk(model.get(), system, new Random(walk)).run();
            }
            return Optional.empty();
        } catch (AssertionError | RuntimeException difference) {
            return Optional.of(difference.toString());
        }
    }

    private static Optional<Model> compiled(String text) {
        Result<Model> model = PolicyParser.parse(new SourceFile("random.interlock", text))
                .then(file -> Resolver.resolve(Program.of(file), Map.of()));
        return model.match(Optional::of, diagnostics -> Optional.empty());
    }
}
