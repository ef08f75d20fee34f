package dev.interlock.solver.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.random.RandomPolicy;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.OneFile;
import dev.interlock.solver.budget.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engines say of links, against their plain meaning; the links of a system take turns with the seeds. */
class SurveyTest {
    private static final Limits LIMITS = new Limits(200, 2_000);
    private static final int LINKS = 4;

    static LongStream seeds() {
        return LongStream.range(Long.getLong("interlock.seeds.from", 0), Long.getLong("interlock.seeds", 12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theEnginesSayWhatTheInterpreterSeesInARandomSystem(long seed) {
        agrees(seed, RandomSystems.system(seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theEnginesSayWhatTheInterpreterSeesInARandomPolicy(long seed) {
        OneFile.compile(RandomPolicy.text(seed)).match(system -> agrees(seed, system), errors -> false);
    }

    private static boolean agrees(long seed, TransitionSystem system) {
        Optional<Set<String>> truth = Oracle.links(system, LIMITS);
        Conditions conditions = new Conditions(system);
        List<Link> links = Candidates.of(system, conditions, Nodes.of(system).all());
        if (truth.isEmpty() || truth.get().isEmpty()) {
            return true;
        }
        Survey survey = new Survey(system, conditions, new Judge(system, conditions));
        for (int i = 0; i < Math.min(LINKS, links.size()); i++) {
            Link link = links.get((int) ((i * 5L + seed) % links.size()));
            Finding finding = survey.decide(List.of(link), Patience.of(Duration.ofSeconds(2))).get(link);
            boolean happens = truth.get().contains(Oracle.name(link));
            assertThat(finding).as(system.name() + " " + link)
                    .isNotInstanceOf(happens ? Finding.Never.class : Finding.Shown.class);
        }
        return true;
    }

    @Test
    void countersWithoutAnEndAreDecidedToo() {
        TransitionSystem system = OneFile.compile("""
                system A
                state x : int = 0
                state y : int = 0
                environment World { action up(n in 1..3) { x += n } }
                agent Follow { action follow when y < x { y = x } }
                agent Late { action never when y > x + 3 { y = 0 } }
                agent Reset { action reset when x > 2 requires y > 1 { x = 0 y = 0 } }
                """).<TransitionSystem>match(compiled -> compiled, errors -> {
            throw new AssertionError(errors.toString());
        });
        CausalMap map = new Cartographer(Duration.ofMinutes(5)).draw(system).orElseThrow();

        assertThat(map.edges()).extracting(edge -> edge.link() + " " + edge.finding().getClass().getSimpleName())
                .contains(
                        "World.up WAKES Follow.follow (ANOTHER_ACTION) Shown",
                        "World.up WAKES Reset.reset (ANOTHER_ACTION) Shown",
                        "World.up FEEDS Follow.follow (ANOTHER_ACTION) Shown",
                        "World.up WAKES Late.never (ANOTHER_ACTION) Never",
                        "Follow.follow WAKES Late.never (ANOTHER_ACTION) Never",
                        "Reset.reset UNDOES Follow.follow (ANOTHER_ACTION) Shown");
    }
}
