package dev.interlock.compiler.syntax;

import static dev.interlock.compiler.syntax.Parsing.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Golden;
import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.source.SourceFile;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file, the answer is a diagnostic: on an ordinary stack, and in a person's words. */
class HostileInputTest {
    private static final int ORDINARY_STACK = 1 << 20;

    @ParameterizedTest
    @MethodSource("deepTexts")
    void refusesDeepNesting(String text) throws InterruptedException {
        List<Diagnostic> diagnostics = onOrdinaryStack(text);
        assertThat(diagnostics).hasSize(1);
        assertThat(diagnostics.get(0).code()).isEqualTo(DiagnosticCode.NESTED_TOO_DEEPLY);
    }

    static List<String> deepTexts() {
        int n = 10_000;
        return List.of(
                "const A = " + "(".repeat(n) + "1" + ")".repeat(n),
                "const A = " + "(".repeat(n),
                "const A = " + "a[".repeat(n) + "1" + "]".repeat(n),
                "const A = " + "f(".repeat(n) + "1" + ")".repeat(n),
                "const A = " + "not ".repeat(n) + "a",
                "const A = " + "- ".repeat(n) + "1",
                "const A = " + "if a then b else ".repeat(n) + "c",
                "const A = " + "if ".repeat(n) + "a" + " then b else c".repeat(n),
                "const A = " + "all n in N: ".repeat(n) + "a",
                "const A = a" + " implies a".repeat(n),
                "const A = 1" + " + 1".repeat(10 * n),
                "const A = 1" + " * 1".repeat(n),
                "const A = a" + " or a".repeat(n),
                "const A = a" + " and a".repeat(n),
                "const A = a" + "[1]".repeat(n),
                "const A = a" + ".b".repeat(n),
                "agent A { action x { " + "if a { ".repeat(n) + "}".repeat(n) + " } }",
                "agent A { action x { if a { } " + "else if a { } ".repeat(n) + " } }",
                "agent A { action x { a" + "[1]".repeat(n) + " = 1 } }",
                "state x : " + "-".repeat(n) + "1..3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(1 + ", "1 + (", "not (", "f(1, ", "a[1 + ", "if a then (", "min(n in N: ", "-("})
    void readsNestingThatAPersonMightWrite(String opening) throws InterruptedException {
        String text = "const A = " + opening.repeat(100) + "1";
        String closing = new StringBuilder(opening.repeat(100)).reverse().chars()
                .filter(c -> c == '(' || c == '[')
                .mapToObj(c -> c == '(' ? ")" : "]")
                .reduce("", String::concat);
        String elses = opening.startsWith("if") ? ") else 2".repeat(100) : closing;
        assertThat(onOrdinaryStack(text + elses)).isEmpty();
    }

    @Test
    void saysAtMostTwentyMistakesAndThatThereAreMore() {
        List<Diagnostic> diagnostics = mistakes("state = 3\n".repeat(100));
        assertThat(diagnostics).hasSize(21);
        assertThat(diagnostics.get(20).code()).isEqualTo(DiagnosticCode.TOO_MANY_ERRORS);
        assertThat(diagnostics.stream().limit(20).map(diagnostic -> diagnostic.span().orElseThrow().line()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\u0000", "\u0000\u0001\u0002", "\uFFFD", "\uD83D\uDE80", "}", ")", "{{{{", "\"", "'", "///", "/*", "#", "=",
        "agent", "agent A", "agent A {", "agent A { action", "expect", "state x :", "import", "1", "..", "...",
        "const A =", "const A = min(", "property p:", "property p: leads to", "\\", "@", "invariant", "let f(", "agent A = T(",
        "agent A { action x takes", "coordinate { at most", "scenario \"", "agent A { action x { if"
    })
    void answersFragments(String text) throws InterruptedException {
        if (!text.equals("///")) {
            assertThat(onOrdinaryStack(text)).isNotEmpty();
        }
        assertThat(onOrdinaryStack("const A = 1 " + text)).allSatisfy(HostileInputTest::isForPeople);
    }

    @Test
    void answersBrokenPoliciesForPeople() {
        String text = Golden.read(Golden.resource("syntax/every-construct.interlock"));
        String[] pieces = text.split("(?<=\\s)|(?=[{}()\\[\\].,:=])");
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            String[] broken = pieces.clone();
            for (int change = 0; change <= round % 3; change++) {
                int at = random.nextInt(broken.length);
                broken[at] = random.nextBoolean() ? " " : broken[random.nextInt(broken.length)];
            }
            SourceFile file = new SourceFile("broken", String.join("", broken));
            assertThat(PolicyParser.parse(file).diagnostics()).allSatisfy(HostileInputTest::isForPeople);
        }
    }

    private static void isForPeople(Diagnostic diagnostic) {
        assertThat(diagnostic.message())
                .doesNotContain("\n")
                .doesNotEndWith(".")
                .doesNotContainIgnoringCase("mismatched")
                .doesNotContainIgnoringCase("viable")
                .doesNotContainIgnoringCase("extraneous")
                .doesNotContain("EOF")
                .doesNotContain("null")
                .doesNotContainPattern("[A-Z]+_[A-Z]+");
    }

    private static List<Diagnostic> onOrdinaryStack(String text) throws InterruptedException {
        AtomicReference<List<Diagnostic>> answer = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> answer.set(PolicyParser.parse(new SourceFile("test", text)).diagnostics()),
                "reader",
                ORDINARY_STACK);
        thread.start();
        thread.join();
        assertThat(answer.get()).as("it was read to the end").isNotNull();
        return answer.get();
    }
}
