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

/** How a scenario lets time pass, and what is said where it cannot. */
class ScenarioTimeTest {
    private static final String POLICY = """
            state on    : bool = false
            state done : 0..9 = 0
            state pages : 0..9 = 0
            environment W {
              action on  when not on { on = true }
              action off when on     { on = false }
            }
            agent A {
              action a when on for 5m takes 1m..2m finish { done += 1 }
            }
            agent B {
              action b cooldown 5m { done += 1 }
            }
            """;
    private static final String PATIENT = """
            param grace : 1m..2m
            agent C { action wait when on for grace { done += 1 } }
            """;
    private static final String OPS = """
            agent Ops { action page when on and pages == 0 within 3m { pages += 1 } }
            """;
    private static final String TURNS = """
            agent T every 4m aligned { action t when on { done += 1 } }
            """;

    @ParameterizedTest
    @ValueSource(strings = {
        "W.on 5m later A.a 1m later finish A.a check done == 1",
        "W.on 3m later 2m later A.a 2m later finish A.a",
        "W.on 5m later W.off W.on blocked A.a 5m later A.a",
        "W.on 4m later blocked A.a",
        "B.b blocked B.b 5m later B.b check done == 2",
        "1d later W.on 2 * 150s later A.a",
        "30s later"
    })
    void exactlySoMuchTimePasses(String lines) {
        assertThat(play(POLICY, lines)).isEqualTo(new Playback.Possible());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "W.on 1m later C.wait",
        "W.on 1m later blocked C.wait 1m later C.wait",
        "W.on grace later C.wait",
        "W.on grace - 1s later blocked C.wait 1s later C.wait",
        "W.on grace + 1m later C.wait"
    })
    void theTimeMayBeThatOfAParameter(String lines) {
        assertThat(play(POLICY + PATIENT, lines)).isEqualTo(new Playback.Possible());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "W.on 2m later A.a | `A.a` is not possible: `on for 5m`: it has held for 2m and needs 5m",
        "5m later A.a | `A.a` is not possible: `on for 5m` is false with on = false",
        "B.b 2m later B.b | `B.b` is not possible: it is cooling down for 3m more",
        "W.on 5m later A.a 30s later finish A.a | `A.a` is not possible: it can finish in 30s at the earliest",
        "W.on 5m later A.a 1m later A.a | `A.a` is not possible: `A.a` is in flight",
        "W.on 5m later A.a 3m later | `3m later` is not possible: after 2m `A.a` must finish first",
        "1m later finish A.a | `A.a` is not possible: it is not in flight",
        "1m later check done == 1 | `check done == 1` is false with done = 0"
    })
    void whatHasToBeWaitedForIsNamed(String lines, String why) {
        assertStuck(POLICY, lines, why);
    }

    @Test
    void whatIsDueIsNamed() {
        assertStuck(POLICY + OPS, "W.on 5m later", "`5m later` is not possible: after 3m `Ops.page` must act first");
        assertStuck(POLICY + OPS, "W.on 3m later 1m later", "`1m later` is not possible: `Ops.page` must act first");
        assertThat(play(POLICY + OPS, "W.on 3m later Ops.page 2m later A.a")).isEqualTo(new Playback.Possible());
    }

    @Test
    void turnsThatFindNothingGoByAndTheOthersMustBeTaken() {
        assertThat(play(POLICY + TURNS, "9m later W.on blocked T.t 3m later T.t")).isEqualTo(new Playback.Possible());
        assertStuck(
                POLICY + TURNS, "1m later W.on T.t", "`T.t` is not possible: its next turn is in 3m");
        assertStuck(
                POLICY + TURNS, "1m later W.on 4m later",
                "`4m later` is not possible: after 3m `T.t` must act first");
    }

    @Test
    void samplesAreTakenAtAnyMomentOfTheTimeAndByTheirAge() {
        String seer = """
                agent S {
                  observes on every 2m
                  action s when on { done += 1 }
                }
                """;
        assertThat(play(POLICY + seer, "W.on 1m later blocked S.s S.s")).isEqualTo(new Playback.Possible());
        assertStuck(POLICY + seer, "W.on 2m later W.off 3m later S.s", "`S.s` is not possible: `on` is false");
        assertThat(play(POLICY + seer, "W.on 2m later W.off 2m later S.s")).isEqualTo(new Playback.Possible());
        assertStuck(POLICY + seer, "W.on 3m later blocked S.s", "`S.s` is possible there");
    }

    @Test
    void whoeverDoesNotTellTimeLetsItPassBeforeEachAct() {
        assertThat(play(POLICY, "W.on A.a finish A.a B.b B.b check done == 3")).isEqualTo(new Playback.Possible());
        assertStuck(
                POLICY + OPS + "environment E { action x when not on for 10m {} }".replace("{}", "{ done = 1 }"),
                "W.on A.a", "`A.a` is not possible: `on for 5m`: it has held for 3m and needs 5m");
    }

    @Test
    void theTimeOfAScenarioIsCountedExactly() {
        assertThat(play(POLICY, "W.on 299s later blocked A.a 1s later A.a")).isEqualTo(new Playback.Possible());
        assertThat(play("time unit 1m " + POLICY, "W.on 241s later A.a")).isEqualTo(new Playback.Possible());
    }

    private static void assertStuck(String policy, String lines, String why) {
        assertThat(play(policy, lines)).isInstanceOfSatisfying(Playback.Stuck.class, stuck ->
                assertThat(stuck.why()).isEqualTo(why));
    }

    private static Playback play(String policy, String lines) {
        TransitionSystem system = system(policy + "scenario \"s\" {\n" + lines + "\n}\n");
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
