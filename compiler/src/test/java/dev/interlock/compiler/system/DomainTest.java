package dev.interlock.compiler.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class DomainTest {
    private final Domain halfMinutes =
            new Domain.Times(BigInteger.valueOf(30), BigInteger.ZERO, BigInteger.valueOf(10));

    @Test
    void timesAreReadInTheUnitsOfThePolicy() {
        assertThat(halfMinutes.show(Value.of(0))).isEqualTo("0s");
        assertThat(halfMinutes.show(Value.of(1))).isEqualTo("30s");
        assertThat(halfMinutes.show(Value.of(4))).isEqualTo("2m");
        assertThat(halfMinutes.show(Value.of(5))).isEqualTo("2m 30s");
        assertThat(halfMinutes.show(Value.of(180))).isEqualTo("1h 30m");
        assertThat(halfMinutes.show(Value.of(2 * 60 * 24 + 1))).isEqualTo("1d 30s");
        assertThat(halfMinutes.show(Value.of(-3))).isEqualTo("-1m 30s");
    }

    @Test
    void timesAreWholeNumbersOfTicksBetweenTheirEnds() {
        assertThat(halfMinutes.contains(Value.of(10))).isTrue();
        assertThat(halfMinutes.contains(Value.of(11))).isFalse();
        assertThat(halfMinutes.contains(Value.of(true))).isFalse();
        assertThat(halfMinutes.sort()).isEqualTo(Sort.INT);
    }
}
