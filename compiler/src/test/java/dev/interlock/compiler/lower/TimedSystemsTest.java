package dev.interlock.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Golden;
import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.Playback;
import dev.interlock.compiler.explore.ScenarioPlayer;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.print.SystemPrinter;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.syntax.PolicyParser;
import dev.interlock.compiler.syntax.Program;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of phrases of time as a whole: the unit, who may act at one moment, what is owed, and what cannot be measured. */
class TimedSystemsTest {
    private static final String THREE = """
            state x : 0..9 = 0
            agent A[i in 1..3] { action go { x += 1 } }
            coordinate { at most 2 of A.go within 5m }
            """;

    @Test
    void everythingThatIsMeasuredIsAHiddenCounter() {
        String text = Golden.read(Golden.resource("golden/timed.interlock"));
        Golden.check("timed.system", SystemPrinter.print(system(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "when x > 0 for 5m, 300, 1",
        "when x > 0 for 5m cooldown 3m, 60, 5",
        "when x > 0 for 2 * 90s within 4m, 60, 4",
        "within 90s cooldown 1h, 90, 40"
    })
    void aTickIsTheGreatestCommonDivisor(String phrases, int seconds, int longest) {
        TransitionSystem system = system("state x : 0..9 = 0\nagent A { action go " + phrases + " { x += 1 } }");

        Domain elapsed = time(system).inputs().get(0).domain();

        assertThat(elapsed).isEqualTo(new Domain.Times(
                BigInteger.valueOf(seconds), BigInteger.ONE, BigInteger.valueOf(longest)));
    }

    @Test
    void whatMeasuresNothingHasNoTime() {
        TransitionSystem system = system("const D = 5m\nstate x : 0..9 = 0\nagent A { action go { x += 1 } }");

        assertThat(system.commands()).noneMatch(command -> command.phase() == Command.Phase.TIME);
        assertThat(system.questions()).noneMatch(question -> question.kind() == Question.Kind.TIMELOCK);
    }

    @Test
    void aTimeUnitRoundsUpAndSaysSo() {
        Result<TransitionSystem> lowered = Lowering.lower(
                model("time unit 2m\nstate x : 0..9 = 0\nagent A { action go cooldown 5m within 4m { x += 1 } }"));

        assertThat(lowered.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.ROUNDED_DURATION);
        assertThat(time(LoweringAgainstModelTest.value(lowered)).inputs().get(0).domain().bounds())
                .contains(new Domain.Bounds(BigInteger.ONE, BigInteger.valueOf(3)));
    }

    @Test
    void asManyBeginAtOneMomentAsThereAreFreePlaces() {
        TransitionSystem system = system(THREE);
        State start = start(system);

        assertThat(outcome(system, start, "A[1].go", "A[2].go")).isInstanceOf(Outcome.Done.class);
        assertThat(outcome(system, start, "A[1].go", "A[2].go", "A[3].go")).isInstanceOf(Outcome.Impossible.class);
    }

    @Test
    void whatBeginsAtOneMomentTakesItsPlacesTogether() {
        TransitionSystem system = system(THREE);
        State both = after(outcome(system, start(system), "A[1].go", "A[2].go"));
        State one = after(outcome(system, start(system), "A[1].go"));

        assertThat(outcome(system, both, "A[3].go")).isInstanceOf(Outcome.Impossible.class);
        assertThat(outcome(system, one, "A[2].go", "A[3].go")).isInstanceOf(Outcome.Impossible.class);
        assertThat(outcome(system, one, "A[2].go")).isEqualTo(new Outcome.Done(both));
        assertThat(outcome(system, pass(system, both), "A[1].go", "A[3].go")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void alignedTurnsBeginWithTheRunAndOthersAnywhere() {
        String agent = "state x : 0..9 = 0\nagent A every 2m%s { action go cooldown 1m { x = 0 } }";
        TransitionSystem aligned = system(agent.formatted(" aligned"));
        TransitionSystem free = system(agent.formatted(""));

        assertThat(new Interpreter(aligned).isInitial(withTurn(aligned, 0))).isTrue();
        assertThat(new Interpreter(aligned).isInitial(withTurn(aligned, 1))).isFalse();
        assertThat(new Interpreter(free).isInitial(withTurn(free, 1))).isTrue();
        assertThat(new Interpreter(free).isInitial(withTurn(free, 2))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"x = 0, 0", "x += 1, 1", "x = any 0..9, 0"})
    void onlyWhatTheWorldMayFailToDoCanBeOverdue(String finish, int cases) {
        TransitionSystem system = system(
                "state x : 0..9 = 0\nenvironment E { action go takes 1m finish { " + finish.replace("any 0..9", "any Ten") + " } }"
                        + "\nrange Ten = 0..9");

        assertThat(system.questions())
                .filteredOn(question -> question.kind() == Question.Kind.TIMELOCK)
                .singleElement()
                .satisfies(question -> assertThat(((Goal.Overdue) question.goal()).cases()).hasSize(cases));
    }

    @Test
    void anAgentWithTurnsCannotChooseAmongInfinitelyManyThings() {
        Result<TransitionSystem> lowered = Lowering.lower(
                model("state x : 0..9 = 0\nagent A every 1m { action go(n in int) when n > x { x = 0 } }"));

        assertThat(lowered.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.NOT_FINITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "World.heat  Cooler.cool  check not hot",
        "World.heat  blocked Cooler.cool  Cooler.cool  World.heat  blocked Cooler.cool"
    })
    void timeMayPassBetweenTheLinesOfAScenario(String lines) {
        assertThat(play("3m", lines)).isEqualTo(new Playback.Possible());
    }

    @Test
    void noTimePassesBetweenTheLinesOfAScenarioWhereItMayNot() {
        assertThat(play("1m", "World.heat  Cooler.cool")).isInstanceOf(Playback.Stuck.class);
        assertThat(play("1m", "World.heat  Cooler.alarm  Cooler.cool")).isEqualTo(new Playback.Possible());
        assertThat(play("3m", "World.heat  World.calm  Cooler.cool")).isInstanceOf(Playback.Stuck.class);
    }

    private static Playback play(String deadline, String lines) {
        TransitionSystem system = system("""
                state hot : bool = false
                environment World {
                  action heat when not hot { hot = true }
                  action calm when hot { hot = false }
                }
                agent Cooler {
                  action alarm when hot within %s cooldown 1h { hot = true }
                  action cool when hot for 2m { hot = false }
                }
                scenario "it" { %s }
                """.formatted(deadline, lines));
        return new ScenarioPlayer(system, Limits.SMALL).play((Expectation.Scenario) system.expectations().get(0));
    }

    private static Model model(String text) {
        return LoweringAgainstModelTest.value(PolicyParser.parse(new SourceFile("timed.interlock", text))
                .then(file -> Resolver.resolve(Program.of(file), Map.of())));
    }

    private static TransitionSystem system(String text) {
        return LoweringAgainstModelTest.value(Lowering.lower(model(text)));
    }

    private static Command time(TransitionSystem system) {
        return system.commands().stream().filter(c -> c.phase() == Command.Phase.TIME).findFirst().orElseThrow();
    }

    private static State start(TransitionSystem system) {
        return withTurn(system, 0);
    }

    /** All numbers at zero but the time to a turn. */
    private static State withTurn(TransitionSystem system, long left) {
        return new State(system.variables().stream()
                .map((Variable variable) -> Value.of(variable.name().endsWith(" next turn") ? left : 0))
                .toList());
    }

    private static Outcome outcome(TransitionSystem system, State before, String... names) {
        List<Firing> firings = new ArrayList<>();
        for (String name : names) {
            system.commands().stream()
                    .filter(command -> command.name().equals(name))
                    .forEach(command -> firings.add(new Firing(command, Map.of())));
        }
        return new Interpreter(system).execute(before, new Step(firings));
    }

    private static State after(Outcome outcome) {
        return ((Outcome.Done) outcome).after();
    }

    private static State pass(TransitionSystem system, State before) {
        Input elapsed = time(system).inputs().get(0);
        return after(new Interpreter(system)
                .execute(before, new Step(List.of(new Firing(time(system), Map.of(elapsed, Value.of(1)))))));
    }
}
