package dev.interlock.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Golden;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.print.ExprPrinter;
import dev.interlock.compiler.print.ModelPrinter;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    private static final String PARAMETERS = "param wait : duration = 5m param free : 1m..10m param few : 1..3 "
            + "param fast : bool state load : 0..9 = 0\n";

    @Test
    void allThatIsSaidOfTimeMeansWhatStandsBesideIt() {
        Model model = Policies.model(Golden.read(Golden.resource("golden/timed.interlock")));

        Golden.check("timed.model", ModelPrinter.print(model));
    }

    @Test
    void theUnitOfTimeIsKeptInSeconds() {
        assertThat(Policies.model("time unit 5m invariant i: true").timeUnit()).contains(BigInteger.valueOf(300));
        assertThat(Policies.model("invariant i: true").timeUnit()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "wait + 30s; (5m + 30s); duration", "2 * wait; (2 * 5m); duration", "free * few; (free * few); duration",
        "load * wait; (load * 5m); duration", "-wait; -5m; duration", "abs(free - wait); abs((free - 5m)); duration",
        "min(wait, free, 1h); min(min(5m, free), 1h); duration",
        "clamp(free, 1m, 90s); min(max(free, 1m), 90s); duration",
        "if fast then wait else free; (if fast then 5m else free); duration",
        "wait < free; (5m < free); bool", "free == 2m; (free == 2m); bool",
        "free in 1m..wait; ((1m <= free) and (free <= 5m)); bool", "free in { 1m, 2m }; ((free == 1m) or (free == 2m)); bool",
        "sum(n in 1..2: n * wait); sum(n in 1..2: (n * 5m)); duration"
    })
    void durationsAreReckonedWith(String written, String meant, String type) {
        assertThat(ExprPrinter.print(Policies.value(PARAMETERS, written))).isEqualTo(meant);
        assertThat(Policies.value(PARAMETERS, written).type()).hasToString(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "2 * 45s; 90s", "1h - 30m + 1s; 1801s", "min(wait, 2m); 2m", "if wait > 4m then 1d else 1s; 1d", "4 * 6h; 1d",
        "max(wait, 300s); 5m", "abs(1m - wait); 4m", "sum(n in 1..3: n * 1m); 6m"
    })
    void whatIsKnownOfALengthIsWorkedOut(String written, String length) {
        assertThat(ExprPrinter.print(held(written))).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"free", "2 * free", "few * wait", "if fast then free else wait", "free + 1m - 30s"})
    void aLengthMayRestOnParametersThatAreFree(String written) {
        assertThat(Policies.mistakes(holding(written))).isEmpty();
        assertThat(held(written).type()).isInstanceOf(Type.Duration.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "load * 1m; IL317", "5; IL315", "true; IL301", "0s; IL409", "free - 1m; IL409", "(few - 1) * 1m; IL409", "wait / 2; IL314",
        "1.5 * wait; IL301", "wait * free; IL314", "wait + 5; IL315", "max(1, wait); IL315", "1m / (2 - 2); IL314",
        "(1 / 0) * 1m; IL309"
    })
    void whatIsNoLengthOfTimeIsRefused(String written, String code) {
        assertThat(Policies.mistakes(holding(written))).hasSize(1).allMatch(mistake -> mistake.contains(mistakeOf(code)));
    }

    private static String mistakeOf(String code) {
        return Arrays.stream(DiagnosticCode.values())
                .filter(c -> c.id().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @ParameterizedTest
    @CsvSource({"4m, 4m", "1h 30m, 90m", "86400s, 1d", " 2h , 2h"})
    void aDurationIsGivenFromOutside(String text, String value) {
        Model model = Policies.model("param wait : duration invariant i: true", Map.of("wait", text));

        assertThat(ExprPrinter.print(model.parameters().get(0).value())).isEqualTo(value);
        assertThat(model.states()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "m", "4 m", "-4m", "1h30m", "11m", "30s", "4w", ""})
    void whatIsNoDurationWithinTheEndsIsNotTaken(String text) {
        assertThat(Policies.mistakes("param wait : 1m..10m = 2m invariant i: true", Map.of("wait", text)))
                .containsExactly("BAD_PARAMETER_VALUE 1");
    }

    @Test
    void aFreeDurationIsAStateThatStartsAnywhereBetweenItsEnds() {
        Model model = Policies.model("param wait : 1m..10m invariant i: wait > 0s");

        assertThat(model.states()).hasSize(1);
        assertThat(model.states().get(0).type()).isEqualTo(
                new Type.Duration(Optional.of(BigInteger.valueOf(60)), Optional.of(BigInteger.valueOf(600))));
        assertThat(model.parameters().get(0).type()).hasToString("1m..10m");
    }

    @Test
    void aFreeParameterWithTooManyValuesToTryNeedsBoundsThatSpeakForThemselves() {
        String far = "param far : 1s..365d state x : 0..9 agent A { action a takes %s finish { x = 1 } }";

        assertThat(Policies.mistakes(far.formatted("0s..far"))).isEmpty();
        assertThat(Policies.mistakes(far.formatted("far..far + 1m"))).containsExactly("TOO_LARGE 1");
    }

    @Test
    void whetherTimeCanPassIsAskedOnlyWhereItIsMeasured() {
        String policy = "state x : 0..9 agent A { action a %s { x = 1 } } expect timelock holds";

        assertThat(Policies.mistakes(policy.formatted("cooldown 1m"))).isEmpty();
        assertThat(Policies.mistakes(policy.formatted("when x > 2"))).containsExactly("EXPECT_UNKNOWN_QUESTION 1");
    }

    @Test
    void aVerdictIsExpectedForSomeLengths() {
        assertThat(Policies.mistakes("param wait : 1m..9m invariant i: wait > 2m expect i holds for wait in 3m..9m")).isEmpty();
    }

    private static String holding(String length) {
        return PARAMETERS + "agent A { action a when load > 3 for " + length + " { load = 0 } }";
    }

    private static Expr held(String length) {
        Action action = Policies.model(holding(length)).actors().get(0).actions().get(0);
        return action.timing().held().orElseThrow();
    }
}
