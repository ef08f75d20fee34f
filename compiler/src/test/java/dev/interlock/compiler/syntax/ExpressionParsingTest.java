package dev.interlock.compiler.syntax;

import static dev.interlock.compiler.syntax.Parsing.expression;
import static dev.interlock.compiler.syntax.Parsing.shape;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParsingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a implies b implies c | a implies (b implies c)",
        "a or b implies c or d | (a or b) implies (c or d)",
        "a or b and c | a or (b and c)",
        "a and b or c | (a and b) or c",
        "a or b or c | (a or b) or c",
        "a and b and c | (a and b) and c",
        "not a and b | (not a) and b",
        "not a == b | not (a == b)",
        "not not a | not (not a)",
        "a + 1 < b * 2 | (a + 1) < (b * 2)",
        "a - b - c | (a - b) - c",
        "a - b + c | (a - b) + c",
        "a / b * c | (a / b) * c",
        "a mod b / c | (a mod b) / c",
        "a + b * c mod d | a + ((b * c) mod d)",
        "-a + b | (-a) + b",
        "-a * b | (-a) * b",
        "- -a | -(-a)",
        "a - -b | a - (-b)",
        "a in b + 1..c * 2 and d | (a in (b + 1)..(c * 2)) and d",
        "a in { b, c } or d | (a in { b, c }) or d",
        "-a[1] | -(a[1])",
        "if a then b else c + d | if a then b else (c + d)",
        "1 + if a then b else c + d | 1 + (if a then b else (c + d))",
        "if a then b else if c then d else e or f | if a then b else (if c then d else (e or f))",
        "if a then if b then c else d else e | if a then (if b then c else d) else e",
        "all n in N: a and b | all n in N: (a and b)",
        "a and all n in N: b or c | a and (all n in N: (b or c))",
        "not all n in N: a and b | not (all n in N: (a and b))",
        "some n in N: all m in M: a implies b | some n in N: (all m in M: (a implies b))",
        "(all n in N: a) and b | (all(n in N: a)) and b",
        "all(n in N: a) and b | (all n in N: a) and b",
        "count(n in N: a) + b | (count(n in N: (a))) + b",
    })
    void bindsAsBracketsWould(String plain, String bracketed) {
        assertThat(shape(plain)).isEqualTo(shape(bracketed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a implies b implies c | (a implies b) implies c",
        "a or b and c | (a or b) and c",
        "not a and b | not (a and b)",
        "a - b - c | a - (b - c)",
        "a / b * c | a / (b * c)",
        "if a then b else c + d | (if a then b else c) + d",
        "all n in N: a and b | (all n in N: a) and b",
        "-a * b | -(a * b)",
    })
    void tellsTreesApart(String plain, String other) {
        assertThat(shape(plain)).isNotEqualTo(shape(other));
    }

    @Test
    void readsARangeOfWholeNumbersAndNotADecimal() {
        assertThat(shape("x in 1..9")).isEqualTo("InRange(Name(x) WholeNumber(1) WholeNumber(9))");
        assertThat(shape("x in 1 .. 9")).isEqualTo(shape("x in 1..9"));
        assertThat(shape("x in 0.5..1.5")).isEqualTo("InRange(Name(x) Decimal(0.5) Decimal(1.5))");
        assertThat(((ExprSyntax.Decimal) expression("0.50")).value()).isEqualTo(new BigDecimal("0.50"));
    }

    @Test
    void tellsTheSmallestOfSomeFromTheSmallestOfAll() {
        assertThat(shape("min(a, b)")).isEqualTo("Call(Identifier(min) [Name(a), Name(b)])");
        assertThat(shape("min(n in Node: a)")).startsWith("Quantified(MINIMUM [Binder(Identifier(n) Named(Node))]");
        assertThat(shape("max(n in 1..3 where b: a)")).startsWith("Quantified(MAXIMUM");
        assertThat(shape("min(n in 1..3, a)")).startsWith("Call(Identifier(min) [InRange(");
        assertThat(shape("min + max")).isEqualTo("Binary(PLUS Name(min) Name(max))");
    }

    @Test
    void readsOldAndOtherFunctionsAsCalls() {
        assertThat(shape("old(x[n] + 1)")).startsWith("Call(Identifier(old) [Binary(");
        assertThat(shape("f()")).isEqualTo("Call(Identifier(f) [])");
        assertThat(shape("clamp(a, 0, 9)")).startsWith("Call(Identifier(clamp)");
    }

    @Test
    void readsIndicesAndMembersFromLeftToRight() {
        assertThat(shape("Enactor[1].seen[a, b]")).isEqualTo(
                "Indexed(Member(Indexed(Name(Enactor) [WholeNumber(1)]) Identifier(seen)) [Name(a), Name(b)])");
    }

    @Test
    void readsSeveralBindersAndACondition() {
        assertThat(shape("some n in Node, z in Zone where n != z: a")).isEqualTo(
                "Quantified(SOME [Binder(Identifier(n) Named(Node)), Binder(Identifier(z) Named(Zone))]"
                        + " Binary(NOT_EQUAL Name(n) Name(z)) Name(a))");
    }

    @Test
    void placesAnExpressionWhereItStandsWithItsBrackets() {
        assertThat(expression("(a + b) * (c)").span().text()).isEqualTo("(a + b) * (c)");
        assertThat(expression("if a then b else c").span().text()).isEqualTo("if a then b else c");
    }

    @Test
    void readsASumOfAFewHundredTerms() {
        assertThat(shape("1" + " + 1".repeat(400))).contains("Binary(PLUS");
    }
}
