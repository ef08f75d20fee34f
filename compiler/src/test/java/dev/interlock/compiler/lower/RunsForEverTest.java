package dev.interlock.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.syntax.PolicyParser;
import dev.interlock.compiler.syntax.Program;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What questions about whole runs add to a system, and what they leave alone. */
class RunsForEverTest {
    private static final String PAIR = """
            state x : 0..3 = 0
            state on : bool = false
            environment World { action flip { on = not on } }
            agent A { action up when on { x = 1 } }
            agent B { action down when x > 0 takes any time finish { x = 0 } }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"settles x", "on leads to x > 0", "on leads to lasting x > 0"})
    void runsWithoutEndAreFairToAgents(String asked) {
        assertThat(system(PAIR + "property q: " + asked).justices())
                .extracting(justice -> justice.commands().get(0).toString())
                .containsExactly("A.up", "B.down start", "B.down finish");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recoverable x == 0", "cascade at most 2", "on leads to x > 0 within 1m", "reachable x > 0"})
    void whatARunWithAnEndShowsNeedsNoFairness(String asked) {
        assertThat(system(PAIR + "property q: " + asked).justices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "agent A, any time, 1", "agent A, any time or never, 0", "agent A, 1m..2m, 1",
        "environment W, any time, 1", "environment W, any time or never, 0", "environment W, 1m..2m, 0"
    })
    void aFinishIsOwedWhereItMayNotBePutOffForEver(String actor, String takes, int owed) {
        TransitionSystem system = system("state x : 0..3 = 0\n" + actor + " { action go takes " + takes
                + " finish { x = 1 } }\nproperty q: settles x");

        assertThat(system.justices()).filteredOn(justice -> justice.phase() == Command.Phase.FINISH).hasSize(owed);
    }

    @ParameterizedTest
    @CsvSource({
        "'', recoverable x == 0, fault owed_fault",
        "'', recoverable by agents x == 0, fault action owed_fault ends",
        "'', settles x, fault action ends",
        "every 2m, settles x, ''",
        "every 2m, recoverable by agents x == 0, fault owed_fault"
    })
    void aQuietWorldDoesOnlyWhatItOwes(String every, String asked, String silenced) {
        TransitionSystem system = system("""
                state x : 0..3 = 0
                environment World %s {
                  fault fault { x = 1 }
                  action action { x = 2 }
                  action owed within 1m { x = 3 }
                  fault owed_fault within 1m { x = 3 }
                  action ends takes any time finish { x = 0 }
                }
                agent A { action a { x = 0 } }
                property q: %s
                """.formatted(every, asked));

        List<String> names = silenced(question(system, "q").goal()).stream().map(Command::action).toList();
        assertThat(String.join(" ", names)).isEqualTo(silenced);
    }

    private static List<Command> silenced(Goal goal) {
        return goal instanceof Goal.Looping looping ? looping.silenced() : ((Goal.Trapping) goal).silenced();
    }

    @ParameterizedTest
    @CsvSource({"settles x, true", "x > 0 leads to x == 0, true", "recoverable x == 0, false", "reachable x == 1, false"})
    void fairnessNeedsToKnowWhenSomethingIsPossible(String asked, boolean refused) {
        Result<TransitionSystem> lowered = Lowering.lower(model(
                "state x : 0..9 = 0\nagent A { action go(n in int) requires n > x { x = 0 } }\nproperty q: " + asked));

        assertThat(lowered.diagnostics()).extracting(Diagnostic::code)
                .isEqualTo(refused ? List.of(DiagnosticCode.NOT_FINITE) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"when n > x, true", "requires n > x, false"})
    void chainsAreCountedForEachValueOfWhatIsWoken(String clause, boolean refused) {
        Result<TransitionSystem> lowered = Lowering.lower(model("state x : 0..9 = 0\nagent A { action go(n in int) "
                + clause + " { x = 0 } }\nproperty q: cascade at most 2"));

        assertThat(lowered.diagnostics()).extracting(Diagnostic::code)
                .isEqualTo(refused ? List.of(DiagnosticCode.NOT_FINITE) : List.of());
    }

    @Test
    void oneStepOfTimeIsEnoughToBeLate() {
        TransitionSystem system = system(PAIR + "property q: on leads to x > 0 within 5m\ninvariant i: x < 3"
                + "\nproperty p: on leads to x > 0 within 2m");
        Command time = system.commands().get(system.commands().size() - 1);

        assertThat(time.inputs().get(0).domain())
                .isEqualTo(new Domain.Times(BigInteger.valueOf(60), BigInteger.ONE, BigInteger.valueOf(6)));
    }

    @Test
    void booksAreKeptForOneQuestionOnly() {
        TransitionSystem system = system(PAIR + """
                property q: on leads to x > 0 within 5m
                property r: on leads to x > 0 within 2m
                property c: cascade at most 2
                invariant i: x < 3
                """);
        Map<String, Integer> books = Map.of("q", 2, "r", 2, "c", 5, "i", 0);

        books.forEach((name, size) -> {
            Question question = question(system, name);
            assertThat(question.ledger()).as(name).hasSize(size).allMatch(v -> v.visibility() == Variable.Visibility.HIDDEN);
            assertThat(writtenBooks(system.askedFor(question))).as(name)
                    .containsExactlyInAnyOrderElementsOf(question.ledger());
        });
    }

    /** What a question keeps and somebody writes. */
    private static List<Variable> writtenBooks(TransitionSystem system) {
        List<Variable> written = new ArrayList<>();
        system.commands().forEach(command -> command.writes().stream().map(Write::target).forEach(written::add));
        system.monitors().stream().map(Monitor::target).forEach(written::add);
        return system.questions().stream()
                .flatMap(question -> question.ledger().stream())
                .filter(written::contains)
                .toList();
    }

    private static Question question(TransitionSystem system, String name) {
        return system.questions().stream().filter(question -> question.name().equals(name)).findFirst().orElseThrow();
    }

    private static Model model(String text) {
        return LoweringAgainstModelTest.value(PolicyParser.parse(new SourceFile("runs.interlock", text))
                .then(file -> Resolver.resolve(Program.of(file), Map.of())));
    }

    private static TransitionSystem system(String text) {
        return LoweringAgainstModelTest.value(Lowering.lower(model(text)));
    }
}
