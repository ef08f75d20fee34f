package dev.interlock.compiler.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.print.SystemPrinter;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomSystemsTest {
    /** Of the others, {@link RandomLiveSystemsTest} and the tests of the model ask. */
    private static final Set<Question.Kind> ANSWERED_BY_A_RUN = EnumSet.complementOf(EnumSet.of(
            Question.Kind.SETTLES, Question.Kind.LEADS_TO, Question.Kind.RESPONDS, Question.Kind.RECOVERABLE,
            Question.Kind.CASCADE));

    private static final int SEEDS = 100;

    @Test
    void aSeedAlwaysGivesTheSameSystem() {
        assertThat(SystemPrinter.print(RandomSystems.system(7)))
                .isEqualTo(SystemPrinter.print(RandomSystems.system(7)));
        assertThat(SystemPrinter.print(RandomSystems.system(7)))
                .isNotEqualTo(SystemPrinter.print(RandomSystems.system(8)));
    }

    @Test
    void everyKindOfQuestionIsAnsweredBothWaysAndSomeRunsAreLong() {
        Set<Question.Kind> reached = EnumSet.noneOf(Question.Kind.class);
        Set<Question.Kind> unreachable = EnumSet.noneOf(Question.Kind.class);
        int longest = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            TransitionSystem system = RandomSystems.system(seed);
            Explorer explorer = new Explorer(system, Limits.SMALL);
            for (Question question : system.questions()) {
                Finding finding = explorer.find(question);
                assertThat(finding).as(SystemPrinter.print(system)).isNotInstanceOf(Finding.GaveUp.class);
                if (finding instanceof Finding.Reached found) {
                    reached.add(question.kind());
                    longest = Math.max(longest, found.run().length());
                } else {
                    unreachable.add(question.kind());
                }
            }
        }
        assertThat(reached).isEqualTo(ANSWERED_BY_A_RUN);
        assertThat(unreachable).isEqualTo(ANSWERED_BY_A_RUN);
        assertThat(longest).isGreaterThan(7);
    }
}
