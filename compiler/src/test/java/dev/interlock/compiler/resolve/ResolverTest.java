package dev.interlock.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Golden;
import dev.interlock.compiler.InMemorySources;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Phrases;
import dev.interlock.compiler.model.Question;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.print.ExprPrinter;
import dev.interlock.compiler.print.ModelPrinter;
import dev.interlock.compiler.syntax.ProgramReader;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverTest {
    @Test
    void thePictureOfTheLanguageResolves() {
        Model model = Policies.model(Golden.read(Golden.resource("syntax/database-tier.interlock")));

        assertThat(model.name()).isEqualTo("DatabaseTier");
        assertThat(model.states()).extracting(StateVariable::name).containsExactly("replicas", "drained", "demand");
        assertThat(model.actors()).extracting(Actor::name).containsExactly("Users", "Performance", "Cost");
        assertThat(model.questions()).extracting(Question::name).containsExactly("quorum");
        assertThat(model.states().get(0).doc()).contains("provisioned replicas");
        assertThat(model.expectations()).hasSize(1);
    }

    @Test
    void everyConstructThatCanBeReadResolves() {
        String text = Golden.read(Golden.resource("syntax/every-construct.interlock"))
                .replace("import \"shared/nodes.interlock\"", "")
                .replace("takes any time finish { }", "takes any time finish { cost = 1.5 }")
                .replace("expect lively violated by nobody", "expect lively violated");

        Model model = Policies.model(text);

        assertThat(model.turns()).isEqualTo(Model.Turns.INTERLEAVED);
        assertThat(model.parameters()).extracting(Model.Parameter::name).containsExactly("limit", "zone");
        assertThat(model.questions())
                .extracting(Question::name)
                .containsExactly("bounded", "monotone", "tried", "lively", "mended", "mendedAlone", "short", "calm", "answered",
                        "drained", "prompt", "Healer.few");
    }

    @Test
    void aFleetMeansWhatStandsBesideIt() {
        Model model = Policies.model(Golden.read(Golden.resource("golden/fleet.interlock")));

        Golden.check("fleet.model", ModelPrinter.print(model));
    }

    @Test
    void whatPropertiesAskMeansWhatStandsBesideIt() {
        Model model = Policies.model(Golden.read(Golden.resource("golden/properties.interlock")));

        Golden.check("properties.model", ModelPrinter.print(model));
    }

    @Test
    void aDeadlineOfAPropertyIsAPhraseThatSwitchesTimeOn() {
        String untimed = "state x : 0..9 = 0  property p: x > 3 leads to x == 0";

        assertThat(Phrases.of(Policies.model(untimed))).isEmpty();
        assertThat(Phrases.of(Policies.model(untimed + " within 5m")))
                .extracting(ExprPrinter::print)
                .containsExactly("5m");
        assertThat(Policies.mistakes(untimed + " within 5m expect timelock holds scenario \"s\" { 5m later }"))
                .isEmpty();
        assertThat(Policies.mistakes(untimed + " expect timelock holds")).containsExactly("EXPECT_UNKNOWN_QUESTION 1");
        assertThat(Policies.mistakes(untimed + " scenario \"s\" { 5m later }")).containsExactly("NO_TIME_TO_PASS 1");
    }

    @Test
    void anIndexedAgentsOwnStateHasItsIndicesFirst() {
        Model model = Policies.model(Golden.read(Golden.resource("golden/fleet.interlock")));

        StateVariable marks = model.states().stream()
                .filter(s -> s.name().equals("marks"))
                .findFirst()
                .orElseThrow();
        assertThat(marks.owner()).contains("Healer");
        assertThat(marks.dimensions()).extracting(l -> l.type().toString()).containsExactly("Node", "Zone");
        Actor healer = model.actors().get(0);
        assertThat(healer.indices()).doesNotContainAnyElementsOf(marks.dimensions());
    }

    @Test
    void parametersTakeTheValuesThatAreGivenFromOutside() {
        String text = """
                param size : 1..9 = 3
                param fast : bool = false
                param zone : Zone = a
                param price : real = 1.5
                param debt : int = 0
                enum Zone { a, b }
                state x : 0..size = 0
                invariant i: fast or zone == b or price > debt
                """;

        Model model = Policies.model(text, Map.of(
                "size", "7", "fast", "true", "zone", "Zone.b", "price", "2.25", "debt", "-4"));

        assertThat(model.parameters())
                .extracting(p -> p.name() + " = " + ExprPrinter.print(p.value()))
                .containsExactly("size = 7", "fast = true", "zone = Zone.b", "price = real 9/4", "debt = -4");
        assertThat(model.states().get(0).type()).hasToString("0..7");
    }

    @ParameterizedTest
    @CsvSource({
        "size, 10, BAD_PARAMETER_VALUE 1", "size, three, BAD_PARAMETER_VALUE 1", "zone, c, BAD_PARAMETER_VALUE 2",
        "size, 1e9, BAD_PARAMETER_VALUE 1", "sise, 4, UNKNOWN_PARAMETER", "LIMIT, 4, UNKNOWN_PARAMETER",
    })
    void valuesFromOutsideMustFit(String name, String value, String mistake) {
        String text = """
                param size : 1..9 = 3
                param zone : Zone = a
                enum Zone { a, b }
                const LIMIT = 3
                state x : 0..size = 0
                invariant i: x < LIMIT or zone == b
                """;

        assertThat(Policies.mistakes(text, Map.of(name, value))).containsExactly(mistake);
    }

    @Test
    void importedFilesShareAllNamesButNotTheirExpectations() {
        InMemorySources sources = InMemorySources.of(
                "root.interlock",
                "import \"parts/tier.interlock\"\nagent Cost { action less { replicas -= 1 } }\nexpect quorum holds",
                "parts/tier.interlock",
                "system Tier interleaved\nstate replicas : 0..LIMIT = 5\nconst LIMIT = 6\n"
                        + "invariant quorum: replicas > 1\nignore clash\nexpect quorum violated by Nobody_Known");

        Model model = ProgramReader.read("root.interlock", sources)
                .then(program -> Resolver.resolve(program, Map.of()))
                .match(m -> m, found -> {
                    throw new AssertionError(found.toString());
                });

        assertThat(model.name()).isEqualTo("root");
        assertThat(model.turns()).isEqualTo(Model.Turns.JOINT);
        assertThat(model.switchedOff()).isEmpty();
        assertThat(model.expectations()).hasSize(1);
        assertThat(model.states()).hasSize(1);
    }

    @Test
    void oneMistakeIsSaidOnce() {
        String text = """
                state x : 0..LIMIT = 0
                let half = x / 2
                let quarter = half / 2
                agent Mover { action move when quarter > 1 { x = half } }
                invariant i: x + half + quarter < 3
                """;

        assertThat(Policies.mistakes(text)).containsExactly("UNKNOWN_NAME 1");
    }

    @Test
    void onlyTheFirstOfManyMistakesAreSaid() {
        String text = IntStream.range(0, 20_000)
                .mapToObj(i -> "invariant question" + i + ": unknown" + i + " > 0")
                .collect(Collectors.joining("\n"));

        assertThat(Policies.mistakes(text)).hasSize(21).endsWith("TOO_MANY_ERRORS 21");
    }
}
