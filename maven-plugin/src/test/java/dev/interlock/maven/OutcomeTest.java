package dev.interlock.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    @ParameterizedTest
    @CsvSource({"0, HOLDS", "1, VIOLATED", "2, WRONG_INPUT", "3, UNDECIDED", "70, BROKEN", "134, BROKEN", "-1, BROKEN"})
    void readsTheExitCodeOfTheCommandLine(int code, Outcome outcome) {
        assertThat(Outcome.ofExitCode(code)).isEqualTo(outcome);
    }
}
