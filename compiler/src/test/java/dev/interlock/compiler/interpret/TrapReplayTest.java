package dev.interlock.compiler.interpret;

import static dev.interlock.compiler.interpret.Situations.state;
import static dev.interlock.compiler.interpret.Situations.step;
import static dev.interlock.compiler.system.Terms.TRUE;
import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.equal;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From zero an agent leads to one and the world to two; from there one goes to three and back, and only a fault to zero. */
class TrapReplayTest {
    private final SystemBuilder system = new SystemBuilder("Test");
    private final Variable x = system.number("x", 0, 4, 0);
    private final Actor a = system.agent("A");
    private final Actor b = system.agent("B");
    private final Actor world = system.environment("World");
    private final Command fall = system.command(a, "fall").requires(is(0)).set(x, whole(1)).done();
    private final Command on = system.command(world, "on").requires(is(1)).set(x, whole(2)).done();
    private final Command turn = system.command(b, "turn").requires(is(2)).set(x, whole(3)).done();
    private final Command back = system.command(b, "back").requires(is(3)).set(x, whole(2)).done();
    private final Command fault = system.command(world, "fault").requires(is(3)).set(x, whole(0)).done();
    private final Members onlyA = Members.of(Set.of(a));

    @Test
    void aRunIntoAClosedRegionIsConfirmed() {
        assertThat(judged(trapping(is(0), fault), onlyA, trap(listed(2, 3), fall, on)))
                .isEqualTo(new Judgement.Confirmed<>(new Trap(
                        state(0),
                        List.of(new Run.Move(step(fall), state(1)), new Run.Move(step(on), state(2))),
                        listed(2, 3))));
        assertConfirmed(trapping(is(0), fault), trap(listed(1, 2, 3), fall));
    }

    @Test
    void whatNoRunDoesIsRefuted() {
        Question question = trapping(is(0), fault);
        TrapCandidate elsewhere = new TrapCandidate(state(2), List.of(), listed(2, 3));
        assertRefuted(question, elsewhere, "no run starts like this");
        assertRefuted(question, trap(listed(2, 3), on), "step 1 is impossible");
        assertRefuted(question, trap(listed(2, 3), fall, on, turn), "`B` acts in step 3 and is no member");
    }

    @Test
    void theRunEndsInTheRegion() {
        assertRefuted(trapping(is(0), fault), trap(listed(2, 3), fall), "does not end in the region");
    }

    @Test
    void nothingLeadsOutOfTheRegionNotEvenWhoIsNoMember() {
        assertRefuted(trapping(is(0), fault), trap(listed(2), fall, on), "leads out of the region");
        assertRefuted(trapping(is(0), fault), trap(listed(1), fall), "leads out of the region");
        assertRefuted(trapping(is(0)), trap(listed(2, 3), fall, on), "leads out of the region");
    }

    @Test
    void theEscapeHoldsNowhereInTheRegion() {
        assertRefuted(trapping(is(3), fault), trap(listed(2, 3), fall, on), "out of reach");
        assertRefuted(trapping(TRUE), trap(listed(0, 1, 2, 3)), "out of reach");
    }

    @Test
    void aStepWithoutOutcomeLeadsNowhere() {
        system.command(b, "beyond").requires(is(3)).add(x, 3).done();
        assertConfirmed(trapping(is(0), fault), trap(listed(2, 3), fall, on));
    }

    @Test
    void whatCannotBeTriedCannotBeConfirmed() {
        Input any = system.input("n", Domain.INTEGERS);
        system.command(b, "choose").input(any).requires(less(current(any), whole(0))).done();
        assertThat(judged(trapping(is(0), fault), onlyA, trap(listed(2, 3), fall, on)))
                .isInstanceOf(Judgement.Open.class);
    }

    @Test
    void ofADescribedRegionTheLastStateIsLookedAt() {
        Trap.Region high = new Trap.Described(less(whole(1), current(x)));
        assertConfirmed(trapping(is(0), fault), trap(high, fall, on));
        assertRefuted(trapping(is(0), fault), trap(high, fall), "does not end in the region");
        assertRefuted(trapping(is(2), fault), trap(high, fall, on), "out of reach");
    }

    private Term is(long value) {
        return equal(current(x), whole(value));
    }

    private Question trapping(Term escape, Command... silenced) {
        return system.ask(Question.Kind.RECOVERABLE, "r", new Goal.Trapping(escape, List.of(silenced)));
    }

    private static Trap.Region listed(int... values) {
        return new Trap.Listed(Arrays.stream(values).mapToObj(Situations::state).toList());
    }

    private static TrapCandidate trap(Trap.Region region, Command... commands) {
        return new TrapCandidate(
                state(0), Stream.of(commands).map(Situations::step).toList(), region);
    }

    private Judgement<Trap> judged(Question question, Members members, TrapCandidate candidate) {
        return TrapReplay.of(system.build(), question, members, candidate);
    }

    private void assertConfirmed(Question question, TrapCandidate candidate) {
        assertThat(judged(question, onlyA, candidate)).isInstanceOf(Judgement.Confirmed.class);
    }

    private void assertRefuted(Question question, TrapCandidate candidate, String reason) {
        assertThat(judged(question, onlyA, candidate))
                .isInstanceOfSatisfying(Judgement.Refuted.class, it -> assertThat(it.reason()).contains(reason));
    }
}
