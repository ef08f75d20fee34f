package dev.interlock.compiler.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.lower.Lowering;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.syntax.PolicyParser;
import dev.interlock.compiler.syntax.Program;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which runs a scenario means, and what is said of those that are not possible. */
class ScenarioPlayerTest {
    private static final String POLICY = """
            range Host = 1..2
            state load       : 0..9 = 4
            state start      : 0..3
            state up[Host]   : bool = true
            environment Users {
              action busier   { load += 1 }
              action anything { load = any 0..9 }
            }
            agent Drainer[h in Host] {
              action drain(k in 1..3)
                when load > k
                requires up[h]
                takes any time
                finish { load -= k  up[h] = false }
            }
            agent Cost {
              action divide when 8 / load > 1 { load = 8 / load }
              action burst { load += 7 }
            }
            coordinate { exclusive Drainer.drain }
            """;

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "Users.busier 5 times  check load == 9  blocked Users.busier",
        "Users.anything  check load == 7",
        "check start == 3",
        "Drainer.drain(3)  finish Drainer.drain  check load == 1",
        "Drainer[2].drain  blocked Drainer[1].drain  blocked Drainer.drain  finish Drainer[2].drain  check not up[2]",
        "Drainer.drain(1)  finish Drainer.drain  check up[1]  Drainer.drain(1)  blocked Drainer.drain",
        "Cost.divide  check load == 2",
        "Users.anything  check load == 0  blocked Cost.divide"
    })
    void someChoicesLeadThrough(String lines) {
        assertThat(play(lines)).isEqualTo(new Playback.Possible());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "check load == 5 | `check load == 5` is false with load = 4",
        "Users.busier 6 times | `Users.busier`, time 6 of 6, is not possible: `Users.busier` would take `load` out of its range",
        "finish Drainer.drain | `Drainer.drain` is not possible: it is not in flight",
        "blocked Users.busier | `Users.busier` is possible there",
        "Cost.burst | `Cost.burst` is not possible: it would take `load` out of its range",
        "Drainer[1].drain(2) finish Drainer.drain Drainer[1].drain(1) | "
                + "`Drainer[1].drain` is not possible: `up[h]` is false with up[1] = false",
        "Drainer[1].drain(3) finish Drainer.drain Drainer.drain(1) | "
                + "`Drainer.drain` is not possible: `load > k` is false with k = 1, load = 1",
        "Drainer[1].drain Drainer[2].drain(1) | "
                + "`Drainer[2].drain` is not possible: `exclusive Drainer.drain` is false"
    })
    void theObstacleIsNamed(String lines, String why) {
        assertThat(play(lines)).isInstanceOfSatisfying(Playback.Stuck.class, stuck ->
                assertThat(stuck.why()).isEqualTo(why));
    }

    @Test
    void theLineIsTheOneThatCannotBePassed() {
        assertThat(play("Users.busier\ncheck load == 5\ncheck load == 6\ncheck load == 5"))
                .isInstanceOfSatisfying(Playback.Stuck.class, stuck ->
                        assertThat(stuck.line().text()).isEqualTo("check load == 6"));
    }

    @Test
    void whatCannotBeTriedInEveryWayIsNotDecided() {
        TransitionSystem endless = system("""
                state x : int = 0
                environment E { action jump { x = any int } }
                scenario "s" { E.jump  check x == 5 }
                """);

        assertThat(play(endless)).isInstanceOf(Playback.GaveUp.class);
    }

    @Test
    void anArgumentOfAnInfiniteTypeCanBeGiven() {
        TransitionSystem system = system("""
                state x : int = 0
                environment E { action jump(to in int) { x = to } }
                scenario "s" { E.jump(5)  check x == 5 }
                """);

        assertThat(play(system)).isEqualTo(new Playback.Possible());
    }

    private static Playback play(String lines) {
        return play(system(POLICY + "scenario \"s\" {\n" + lines + "\n}\n"));
    }

    private static Playback play(TransitionSystem system) {
        return new ScenarioPlayer(system, Limits.SMALL).play((Expectation.Scenario) system.expectations().get(0));
    }

    private static TransitionSystem system(String text) {
        return value(PolicyParser.parse(new SourceFile("test.interlock", text))
                .then(file -> Resolver.resolve(Program.of(file), Map.of()))
                .then(Lowering::lower));
    }

    private static <T> T value(Result<T> result) {
        return result.match(value -> value, diagnostics -> {
            throw new AssertionError(diagnostics.toString());
        });
    }
}
