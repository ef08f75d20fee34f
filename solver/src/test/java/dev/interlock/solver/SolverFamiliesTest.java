package dev.interlock.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.families.SealedFamily;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody can forget a new member of a sealed family. */
class SolverFamiliesTest {
    private static final List<SealedFamily> ALL = SealedFamily.besides(Verifier.class);

    @Test
    void visitorsHaveOneMethodForEachMember() {
        assertThat(ALL).filteredOn(family -> family.visitor().isPresent()).hasSizeGreaterThan(4)
                .allMatch(SealedFamily::isVisitedWholly);
    }

    @Test
    void membersAreRecords() {
        assertThat(ALL).allMatch(SealedFamily::hasOnlyRecords);
    }

    /**
     * A new claim belongs here once {@code Portfolio} knows it, a new result of an expectation once both reports do, a new expression once
     * the certificate's reader does.
     */
    @Test
    void familiesWithoutAVisitorAreKnown() {
        assertThat(SealedFamily.matchedOtherwise(ALL)).isEqualTo(Map.of(
                "certificate.Expression",
                Set.of("Word", "Items"),
                "engine.Spacer.Claim",
                Set.of("Proved", "Reachable", "GaveUp"),
                "verdict.ExpectationResult",
                Set.of("Met", "NotMet", "Open")));
    }
}
