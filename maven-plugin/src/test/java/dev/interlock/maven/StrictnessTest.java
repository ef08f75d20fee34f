package dev.interlock.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrictnessTest {
    @Test
    void letsNothingPassThatDoesNotHold() {
        assertThat(fatal(new Strictness(true, true)))
                .containsExactly(Outcome.VIOLATED, Outcome.WRONG_INPUT, Outcome.UNDECIDED, Outcome.BROKEN);
    }

    @Test
    void canLetViolationsPassButNothingElse() {
        assertThat(fatal(new Strictness(false, true)))
                .containsExactly(Outcome.WRONG_INPUT, Outcome.UNDECIDED, Outcome.BROKEN);
    }

    @Test
    void canLetOpenQuestionsPassButNothingElse() {
        assertThat(fatal(new Strictness(true, false)))
                .containsExactly(Outcome.VIOLATED, Outcome.WRONG_INPUT, Outcome.BROKEN);
    }

    private static List<Outcome> fatal(Strictness strictness) {
        return Arrays.stream(Outcome.values()).filter(strictness::isFatal).toList();
    }
}
