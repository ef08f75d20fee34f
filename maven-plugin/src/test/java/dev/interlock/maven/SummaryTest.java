package dev.interlock.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final String HEADING = "DatabaseTier  policies/tier.interlock:2";
    private static final String VIOLATION = "  VIOLATED   quorum: serving >= QUORUM      policies/tier.interlock:34";

    @Test
    void namesTheOneViolationAndItsPlace() {
        assertThat(summary(HEADING, VIOLATION).of(Outcome.VIOLATED))
                .isEqualTo("1 violation, see policies/tier.interlock:34");
    }

    @Test
    void countsViolationsAndNamesThePlaceOfTheFirst() {
        assertThat(summary(HEADING, VIOLATION, "  VIOLATED   range   policies/tier.interlock:9").of(Outcome.VIOLATED))
                .isEqualTo("2 violations, the first at policies/tier.interlock:34");
    }

    @Test
    void countsExpectationsThatDidNotComeTrue() {
        assertThat(summary(HEADING, "  NOT MET    expect quorum holds   policies/tier.interlock:40").of(Outcome.VIOLATED))
                .isEqualTo("1 violation, see policies/tier.interlock:40");
    }

    @Test
    void findsThePlaceOfATitleThatNeededASecondLine() {
        assertThat(summary(HEADING, "  VIOLATED   quorum: serving", "      policies/tier.interlock:34")
                .of(Outcome.VIOLATED))
                .isEqualTo("1 violation, see policies/tier.interlock:34");
    }

    @Test
    void doesNotCountAViolationThatThePolicyExpects() {
        assertThat(summary(HEADING, "  violated   other   policies/tier.interlock:5", VIOLATION).of(Outcome.VIOLATED))
                .isEqualTo("1 violation, see policies/tier.interlock:34");
    }

    @Test
    void countsUndecidedQuestions() {
        assertThat(summary("  UNDECIDED  quorum   policies/tier.interlock:34").of(Outcome.UNDECIDED))
                .isEqualTo("1 undecided question, see policies/tier.interlock:34");
    }

    @Test
    void countsErrorsAndNamesThePlaceOfTheFirst() {
        assertThat(summary(
                        "error[IL201]: unknown name `replcas`", "  --> my policies/tier.interlock:14:8", "   |",
                        "14 |   when replcas > 3", "   |        ^^^^^^^", "",
                        "error[IL101]: this is not closed", "  --> my policies/tier.interlock:20:1")
                .of(Outcome.WRONG_INPUT))
                .isEqualTo("2 errors, the first at my policies/tier.interlock:14:8");
    }

    @Test
    void pointsAtTheOutputWhereTheReportNamesNothing() {
        assertThat(summary("something else").of(Outcome.WRONG_INPUT))
                .isEqualTo("nothing could be checked in `policies`, see the output above");
    }

    private static Summary summary(String... report) {
        return new Summary(List.of(report), "policies");
    }
}
