package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.prepare.SideBySide;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Outcome;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a look at the goal's vicinity says of the whole, against the explorer's word on it. */
class VicinityTest {
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("interlock.seeds", 60));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysNothingThatTheExplorerContradicts(long seed) {
        answered(RandomSystems.system(seed), seed);
        answered(SideBySide.of(RandomSystems.system(seed), RandomSystems.system(seed + 1_000)), seed);
    }

    @Test
    void oftenHasAnAnswer() {
        long answers = LongStream.range(0, 40)
                .map(seed -> answered(SideBySide.of(RandomSystems.system(seed), RandomSystems.system(seed + 500)), seed))
                .sum();
        assertThat(answers).isGreaterThan(20);
    }

    private static int answered(TransitionSystem system, long seed) {
        Random random = new Random(seed);
        Explorer explorer = new Explorer(system, Limits.SMALL);
        int answers = 0;
        try (Grounds grounds = new Grounds(system, Patience.endless())) {
            for (Question question : system.questions()) {
                if (question.goal() instanceof Goal.InState goal) {
                    Surroundings around = new Surroundings(grounds.of(question), question, goal, Budget.USUAL);
                    Set<Actor> some = new HashSet<>(system.agents());
                    some.removeIf(agent -> random.nextBoolean());
                    answers += agree(explorer, around, Query.of(question, system));
                    answers += agree(explorer, around, Query.of(question, system).by(some));
                }
            }
        }
        return answers;
    }

    private static int agree(Explorer explorer, Surroundings around, Query query) {
        Vicinity vicinity = new Vicinity(around, query, Patience.endless());
        Optional<Outcome> answer = vicinity.answer();
        Finding truth = explorer.find(query.question(), query.agents());
        if (truth instanceof Finding.Reached reached) {
            assertThat(vicinity.depth()).isLessThan(reached.run().length());
            answer.ifPresent(outcome -> assertThat(((Outcome.Reached) outcome).run().length())
                    .isEqualTo(reached.run().length()));
        } else if (truth instanceof Finding.Unreachable) {
            answer.ifPresent(outcome -> assertThat(outcome).isInstanceOf(Outcome.Unreachable.class));
        }
        return answer.isPresent() ? 1 : 0;
    }
}
