package dev.interlock.solver.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTest {
    @ParameterizedTest
    @CsvSource(delimiter = ':', value = {"0:0", "7:7", "999:999", "1000:1,000", "98765:98,765", "1234567:1,234,567"})
    void largeNumbersOfStatesAreReadInThousands(long seen, String shown) {
        assertThat(Activity.states(seen).words()).isEqualTo("all states: " + shown);
    }

    @Test
    void oneStepIsNoSteps() {
        assertThat(Activity.runs(1).words()).isEqualTo("runs of 1 step");
        assertThat(Activity.runs(2).words()).isEqualTo("runs of 2 steps");
    }
}
