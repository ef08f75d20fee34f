package dev.interlock.compiler.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.live.Endless;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SmallerSystemTest {
    @Test
    void whatIsNotNeededIsLeftOut() {
        Predicate<TransitionSystem> swings = system -> NaiveGraph.of(system, 200)
                .filter(graph -> system.questions().stream()
                        .filter(question -> question.name().equals("settles"))
                        .anyMatch(question ->
                                new LiveTruths(system, graph).of(question.goal()) == Endless.Answer.FOUND))
                .isPresent();
        int made = 0;
        for (long seed = 0; seed < 30; seed++) {
            TransitionSystem system = RandomLiveSystems.system(seed);
            if (swings.test(system)) {
                TransitionSystem small = SmallerSystem.of(system, swings);
                assertThat(swings.test(small)).isTrue();
                assertThat(small.questions()).hasSize(1);
                assertThat(small.commands()).hasSizeLessThanOrEqualTo(3);
                assertThat(small.variables()).hasSizeLessThanOrEqualTo(2);
                made++;
            }
        }
        assertThat(made).isGreaterThan(5);
    }
}
