package dev.interlock.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.print.ExprPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {
    private static final String DECLARATIONS = """
            const N = 3
            const HALF = 0.5
            param limit : 1..9 = 4
            param spot : Zone = c
            enum Zone { a, b, c }
            enum Grade { good, bad }
            range Node = 1..N
            state x : 0..9 = 0
            state y : int = 0
            state cost : real = 1
            state home : Zone = a
            state up[Node] : bool = true
            state zone_of[Node] : Zone = a
            state good : bool = true
            let doubled(v in int) = v + v
            let worst = if good then bad else Grade.good
            """;

    private static String typed(String expression) {
        return ExprPrinter.print(Policies.value(DECLARATIONS, expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x + 1 == y            | ((x + 1) == y)",
        "cost > x              | (cost > real(x))",
        "x / 2 + cost          | (real((x / 2)) + cost)",
        "1 + HALF              | (real(1) + real 1/2)",
        "-x mod N              | (-x mod 3)",
        "limit + N             | (4 + 3)",
        "x in 1..N             | ((1 <= x) and (x <= 3))",
        "x in { 1, y }         | ((x == 1) or (x == y))",
        "home in { a, b }      | ((home == Zone.a) or (home == Zone.b))",
        "clamp(y, 0, 9)        | min(max(y, 0), 9)",
        "max(x, 1, cost)       | max(max(real(x), real(1)), cost)",
        "divide_up(x, 2)       | divide_up(x, 2)",
        "abs(-x)               | abs(-x)",
        "doubled(x + 1)        | doubled((x + 1))",
        "if good then 1 else cost | (if good then real(1) else cost)",
        "count(n in Node where up[n]: n > 1) | count(n in Node where up[n]: (n > 1))",
        "min(n in Node: n * x) | min(n in Node: (n * x))",
        "all b in bool: b or not b | all(b in bool: (b or not b))",
    })
    void shorthandsAreWrittenOutAndWholeNumbersBecomeRealsWhereNeeded(String written, String meant) {
        assertThat(typed(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "home == b             | (home == Zone.b)",
        "b == home             | (Zone.b == home)",
        "Zone.b != home        | (Zone.b != home)",
        "home == spot          | (home == Zone.c)",
        "(if good then a else b) == home | ((if good then Zone.a else Zone.b) == home)",
        "worst == good         | (worst == Grade.good)",
        "zone_of[2] == c       | (zone_of[2] == Zone.c)",
        "some z in Zone: z == home | some(z in Zone: (z == home))",
        "bad                   | Grade.bad",
    })
    void membersAreUnderstoodByWhatTheyAreComparedWith(String written, String meant) {
        assertThat(typed(written)).isEqualTo(meant);
    }

    @Test
    void aNameThatIsNoMemberOfTheExpectedEnumKeepsItsMeaning() {
        assertThat(typed("good == (x > 3)")).isEqualTo("(good == (x > 3))");
    }

    @ParameterizedTest
    @CsvSource({
        "x, 0..9", "x + x, int", "if good then x else x, 0..9", "if good then x else 1, int", "cost + x, real",
        "home, Zone", "x > 1, bool", "sum(n in Node: n), int", "max(n in Node: cost), real", "'min(x, x)', int",
    })
    void arithmeticOnRangesGivesWholeNumbers(String written, String type) {
        assertThat(Policies.value(DECLARATIONS, written).type()).hasToString(type);
    }

    @Test
    void rangesKeepTheirNames() {
        Type node = Policies.model(DECLARATIONS + "invariant i: true")
                .states().get(4).dimensions().get(0).type();

        assertThat(node).hasToString("Node").isInstanceOf(Type.Range.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x * y", "y * x", "y / x", "x / y", "y mod 3", "cost * x", "cost / x", "cost * 3", "3 / (x + 1)",
        "y * (if good then x else 3)", "y * abs(x - 20)", "y * count(n in Node: up[n])",
        "y * sum(n in Node: x)", "clamp(y, 0, 9) * y", "y * max(0, min(y, 9))",
        "y * (y mod 4)", "y * max(n in Node: n)",
    })
    void productsWithOneBoundedSideAreLegal(String written) {
        assertThat(Policies.mistakes(DECLARATIONS + "let subject = " + written + "\ninvariant i: true")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "y * y", "y / y", "y mod y", "cost * cost", "x / cost", "y * max(x, y)", "y * (x + y)", "y * abs(y)",
        "doubled(x) * y",
    })
    void productsOfTwoUnboundedSidesAreNot(String written) {
        assertThat(Policies.mistakes(DECLARATIONS + "let subject = " + written + "\ninvariant i: true"))
                .containsExactly("UNBOUNDED_PRODUCT 17");
    }
}
