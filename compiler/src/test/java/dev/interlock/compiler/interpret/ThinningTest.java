package dev.interlock.compiler.interpret;

import static dev.interlock.compiler.interpret.Situations.candidate;
import static dev.interlock.compiler.interpret.Situations.state;
import static dev.interlock.compiler.interpret.Situations.step;
import static dev.interlock.compiler.system.Terms.atMost;
import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Variable;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private final SystemBuilder system = new SystemBuilder("Test");
    private final Variable x = system.number("x", 0, 4, 1);
    private final Variable y = system.number("y", 0, 3, 0);
    private final Actor a = system.agent("A");
    private final Actor b = system.agent("B");
    private final Command up = system.command(a, "up").add(x, 1).done();
    private final Command aside = system.command(b, "aside").requires(less(current(y), whole(3))).add(y, 1).done();
    private final Command after = system.command(b, "after").requires(less(whole(0), current(y))).add(y, -1).done();
    private final Command also = system.command(b, "also").requires(less(whole(0), current(y))).add(x, 1).done();

    @Test
    void whoeverActsForNothingIsLeftOut() {
        Question two = system.invariant(atMost(current(x), whole(2)));
        assertThat(thinned(two, candidate(state(1, 0), step(up, aside), step(aside, up))))
                .isEqualTo(candidate(state(1, 0), step(up), step(up)));
    }

    @Test
    void anActForTheSakeOfAnotherThatIsLeftOutGoesToo() {
        Question two = system.invariant(atMost(current(x), whole(2)));
        assertThat(thinned(two, candidate(state(1, 0), step(up, aside), step(up, after))))
                .isEqualTo(candidate(state(1, 0), step(up), step(up)));
    }

    @Test
    void whoeverIsNeededStays() {
        Question three = system.invariant(less(current(x), whole(4)));
        Candidate prepared = candidate(state(1, 0), step(up, aside), step(up, also));
        assertThat(Replay.of(system.build(), three, prepared)).isInstanceOf(Replay.Confirmed.class);
        assertThat(thinned(three, prepared)).isEqualTo(prepared);
    }

    private Candidate thinned(Question question, Candidate candidate) {
        return Thinning.of(system.build(), question, candidate);
    }
}
