package dev.interlock.compiler.families;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Compiler;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody can forget a new member of a sealed family. */
class SealedFamiliesTest {
    static List<SealedFamily> all() {
        return SealedFamily.besides(Compiler.class);
    }

    static List<SealedFamily> visited() {
        return all().stream().filter(family -> family.visitor().isPresent()).toList();
    }

    @ParameterizedTest
    @MethodSource("visited")
    void aVisitorHasOneMethodForEachMember(SealedFamily family) {
        assertThat(family.isVisitedWholly()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void membersAreRecords(SealedFamily family) {
        assertThat(family.hasOnlyRecords()).isTrue();
    }

    /**
     * The families that are told apart by looking at the class. A new member of one of them belongs in this list once each of
     * these places has been looked at: constants in {@code Constants}; domains in {@code SystemPrinter} and {@code SmtLibPrinter}
     * symbols in {@code Evaluation}, {@code Frames} and {@code Starts}.
     */
    @Test
    void familiesWithoutAVisitorAreKnown() {
        assertThat(SealedFamily.matchedOtherwise(all())).isEqualTo(Map.of(
                "resolve.Constants.Constant",
                Set.of("Truth", "WholeNumber", "Duration", "Fraction", "Member", "Missing"),
                "resolve.FreeValues.Outcome",
                Set.of("TooMany", "Problem", "Always", "Except"),
                "system.Domain",
                Set.of("Bools", "Integers", "Reals", "Range", "Enumeration", "Times"),
                "system.Symbol",
                Set.of("Variable", "Input")));
    }

    @Test
    void theFamiliesAreFound() {
        assertThat(all()).extracting(SealedFamily::name).contains(
                "syntax.ExprSyntax", "syntax.DeclarationSyntax.InitialSyntax", "syntax.ActionSyntax.Body", "model.Expr",
                "model.Action.Body", "model.StateVariable.Initial", "system.Term", "system.Goal", "interpret.Outcome",
                "resolve.Symbol");
    }
}
