package dev.interlock.compiler.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationalTest {
    @ParameterizedTest
    @CsvSource({
        "3, 1, 3",
        "-7, 2, -3.5",
        "1, 8, 0.125",
        "100, 1, 100",
        "1, 3, ≈0.3333 (1/3)",
        "-2, 3, ≈-0.6667 (-2/3)",
        "200001, 3000007, ≈0.06667"
    })
    void peopleReadDecimals(BigInteger numerator, BigInteger denominator, String words) {
        assertThat(new Rational(numerator, denominator).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "12.25", "1000000"})
    void aDecimalIsReadAsItWasWritten(BigDecimal decimal) {
        assertThat(Rational.of(decimal).words()).isEqualTo(decimal.toPlainString());
    }
}
