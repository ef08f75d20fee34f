package dev.interlock.compiler.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.print.SystemPrinter;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RandomSystemsTest {
    private static final int SEEDS = 150;

    @Test
    void aSeedAlwaysGivesTheSameSystem() {
        assertThat(SystemPrinter.print(RandomSystems.system(7))).isEqualTo(SystemPrinter.print(RandomSystems.system(7)));
        assertThat(SystemPrinter.print(RandomSystems.system(7))).isNotEqualTo(SystemPrinter.print(RandomSystems.system(8)));
    }

    @Test
    void everyKindOfQuestionIsAnsweredBothWaysAndSomeRunsAreLong() {
        Map<String, Integer> answers = new TreeMap<>();
        Set<Question.Kind> reached = EnumSet.noneOf(Question.Kind.class);
        Set<Question.Kind> unreachable = EnumSet.noneOf(Question.Kind.class);
        int longest = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            TransitionSystem system = RandomSystems.system(seed);
            Explorer explorer = new Explorer(system, Limits.SMALL);
            for (Question question : system.questions()) {
                Finding finding = explorer.find(question);
                assertThat(finding).as(SystemPrinter.print(system)).isNotInstanceOf(Finding.GaveUp.class);
                answers.merge(question.kind() + " " + finding.getClass().getSimpleName(), 1, Integer::sum);
                if (finding instanceof Finding.Reached found) {
                    reached.add(question.kind());
                    longest = Math.max(longest, found.run().length());
                } else {
                    unreachable.add(question.kind());
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(Question.Kind.values());
        assertThat(unreachable).containsExactlyInAnyOrder(Question.Kind.values());
        assertThat(longest).isGreaterThan(4);
    }
}
