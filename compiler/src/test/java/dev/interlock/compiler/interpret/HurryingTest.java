package dev.interlock.compiler.interpret;

import static dev.interlock.compiler.interpret.Situations.candidate;
import static dev.interlock.compiler.interpret.Situations.firing;
import static dev.interlock.compiler.interpret.Situations.state;
import static dev.interlock.compiler.interpret.Situations.step;
import static dev.interlock.compiler.system.Terms.atMost;
import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class HurryingTest {
    private static final Domain TIMES =
            new Domain.Times(BigInteger.ONE, BigInteger.ONE, BigInteger.valueOf(100_000));
    private static final Domain CLOCK =
            new Domain.Times(BigInteger.ONE, BigInteger.ZERO, BigInteger.valueOf(400));
    private final SystemBuilder system = new SystemBuilder("Test");
    private final Variable done = system.flag("done", false);
    private final Variable clock = system.hidden("clock", CLOCK, Variable.Overflow.SATURATING);
    private final Input elapsed = system.input("elapsed", TIMES);
    private final Command pass = system.command(system.environment("time"), "passes")
            .as(Command.Phase.TIME)
            .input(elapsed)
            .addIf(Terms.TRUE, clock, current(elapsed))
            .done();
    private final Command act = system.command(system.agent("A"), "act")
            .when(atMost(whole(300), current(clock)))
            .set(done, Terms.TRUE)
            .done();
    private final Question question = system.invariant(Terms.not(current(done)));

    @Test
    void noMoreTimePassesThanItTakes() {
        assertThat(hurried(passing(70_000), step(act))).isEqualTo(run(passing(300), step(act)));
    }

    @Test
    void ofSeveralSpansEachIsAsShortAsTheLaterOnesAllow() {
        assertThat(hurried(passing(500), passing(100), step(act))).isEqualTo(run(passing(200), passing(100), step(act)));
    }

    private Candidate hurried(Step... steps) {
        Candidate candidate = run(steps);
        assertThat(Replay.of(system.build(), question, candidate)).isInstanceOf(Replay.Confirmed.class);
        return Hurrying.of(system.build(), question, candidate);
    }

    private static Candidate run(Step... steps) {
        return candidate(state(false, 0), steps);
    }

    private Step passing(long ticks) {
        return new Step(List.of(firing(pass, elapsed, ticks)));
    }
}
