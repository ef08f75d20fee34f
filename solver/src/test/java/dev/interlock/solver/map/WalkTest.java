package dev.interlock.solver.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.random.RandomPolicy;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.OneFile;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps against the plain meaning of the links; {@code -Dinterlock.seeds=5000} for more systems. */
class WalkTest {
    private static final Limits LIMITS = new Limits(200, 2_000);

    static LongStream seeds() {
        return LongStream.range(Long.getLong("interlock.seeds.from", 0), Long.getLong("interlock.seeds", 60));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLinksOfARandomSystemAreThoseThatTheInterpreterSees(long seed) {
        agrees(RandomSystems.system(seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLinksOfARandomPolicyAreThoseThatTheInterpreterSees(long seed) {
        OneFile.compile(RandomPolicy.text(seed)).match(system -> agrees(system), errors -> false);
    }

    private static boolean agrees(TransitionSystem system) {
        Optional<Set<String>> truth = Oracle.links(system, LIMITS);
        Optional<CausalMap> map = truth.isPresent()
                ? new Cartographer(Duration.ofMinutes(5)).draw(system)
                : Optional.empty();
        map.ifPresent(drawn -> {
            Set<String> shown = new TreeSet<>();
            for (CausalMap.Edge edge : drawn.edges()) {
                Assumptions.assumeFalse(edge.finding() instanceof Finding.Open);
                if (edge.finding() instanceof Finding.Shown) {
                    shown.add(Oracle.name(edge.link()));
                }
            }
            assertThat(shown).as(system.name()).isEqualTo(truth.orElseThrow());
        });
        return true;
    }
}
