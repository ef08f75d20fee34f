package dev.interlock.compiler.interpret;

import static dev.interlock.compiler.explore.SystemBuilder.range;
import static dev.interlock.compiler.interpret.Situations.candidate;
import static dev.interlock.compiler.interpret.Situations.firing;
import static dev.interlock.compiler.interpret.Situations.state;
import static dev.interlock.compiler.interpret.Situations.step;
import static dev.interlock.compiler.system.Terms.atMost;
import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.equal;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.next;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private final SystemBuilder system = new SystemBuilder("Test");
    private final Variable x = system.number("x", 0, 3, 1);
    private final Actor a = system.agent("A");
    private final Actor b = system.agent("B");
    private final Actor world = system.environment("World");
    private final Command up = system.command(a, "up").requires(less(current(x), whole(3))).add(x, 1).done();
    private final Command also = system.command(b, "up").requires(less(current(x), whole(3))).add(x, 1).done();

    @Test
    void aStateThatIsReachedIsConfirmedWithTheRun() {
        Question two = system.invariant(less(current(x), whole(2)));
        assertThat(replay(two, candidate(state(1), step(up))))
                .isEqualTo(new Replay.Confirmed(new Run(
                        state(1), List.of(new Run.Move(step(up), state(2))), new Run.Arrived())));
    }

    @Test
    void everyDoctoredRunToAStateIsRefuted() {
        Question three = system.ask(Question.Kind.INVARIANT, "three", new Goal.InState(equal(current(x), whole(3))));
        assertConfirmed(three, candidate(state(1), step(up), step(also)));
        assertRefuted(three, candidate(state(1), step(up)), "the last state is not what was looked for");
        assertRefuted(three, candidate(state(1)), "the last state is not what was looked for");
        assertRefuted(three, candidate(state(3)), "no run starts like this: the condition on the start does not hold");
        assertRefuted(three, candidate(state(1), step(up), step(also), step(up)), "step 3 is impossible");
        assertRefuted(three, candidate(state(1), step(up), step(up, also)), "step 2 takes `x` out of its range");
        assertRefuted(three, candidate(state(1), step(up, also), step(up), step(up)), "step 2 is impossible");
        assertRefuted(three, candidate(state(1), step(up, up)), "step 1 is impossible: `A` acts twice");
    }

    @Test
    void aGoalAboutAStepIsAboutTheLastOne() {
        Term jump = equal(next(x), Terms.sum(current(x), whole(2)));
        Question jumps = system.ask(Question.Kind.INVARIANT, "jump", new Goal.InStep(jump));
        assertConfirmed(jumps, candidate(state(1), step(up, also)));
        assertRefuted(jumps, candidate(state(1), step(up)), "the last step is not");
        assertRefuted(jumps, candidate(state(1)), "the last step is not");
        Command down = system.command(world, "down").add(x, -1).done();
        assertRefuted(jumps, candidate(state(1), step(up, also), step(down)), "the last step is not");
        assertRefuted(jumps, candidate(state(1), step(up), step(up, also)), "out of its range");
    }

    @Test
    void aRangeFaultNamesTheVariablesOutside() {
        Question range = ask(Fault.RANGE);
        Replay.Result result = replay(range, candidate(state(1), step(up), step(up, also)));
        assertThat(result).isEqualTo(new Replay.Confirmed(new Run(
                state(1),
                List.of(new Run.Move(step(up), state(2))),
                new Run.Faulted(step(up, also), Fault.RANGE, List.of(x), state(4), List.of()))));
        assertRefuted(range, candidate(state(1), step(up, also)), "no place with the fault RANGE");
        assertRefuted(range, candidate(state(1), step(up), step(up), step(up)), "step 3 is impossible");
        assertRefuted(ask(Fault.INDEX), candidate(state(1), step(up), step(up, also)), "out of its range");
    }

    @Test
    void anEnvironmentHasNoRangeFault() {
        Command far = system.command(world, "far").add(x, 3).done();
        assertRefuted(ask(Fault.RANGE), candidate(state(1), step(far)), "would take `x` out of its range");
    }

    @Test
    void aFaultOfTheLastStepIsTheOneAskedFor() {
        Command divide = system.command(a, "divide")
                .effectHazard(Fault.DIVISION, equal(current(x), whole(2)))
                .effectHazard(Fault.INDEX, equal(current(x), whole(3)))
                .done();
        assertConfirmed(ask(Fault.DIVISION), candidate(state(1), step(up), step(divide)));
        assertRefuted(ask(Fault.INDEX), candidate(state(1), step(up), step(divide)), "step 2 has no outcome");
        assertRefuted(ask(Fault.DIVISION), candidate(state(1), step(divide)), "no place with the fault");
        assertConfirmed(ask(Fault.INDEX), candidate(state(1), step(up), step(up), step(divide)));
        assertRefuted(ask(Fault.DIVISION), candidate(state(1), step(up), step(divide), step(up)),
                "step 2 has no outcome");
    }

    @Test
    void aFaultOfAGuardNeedsTheCommandThatEvaluatesIt() {
        Hazard hazard = new Hazard(Fault.DIVISION, equal(current(x), whole(2)), SystemBuilder.NOWHERE);
        Command guarded = system.command(b, "guarded").guardHazard(Fault.DIVISION, hazard.condition()).done();
        Question division = ask(Fault.DIVISION);
        assertThat(replay(division, probing(firing(guarded), state(1), step(up))))
                .isEqualTo(new Replay.Confirmed(new Run(
                        state(1),
                        List.of(new Run.Move(step(up), state(2))),
                        new Run.Evaluated(Optional.of(firing(guarded)), guarded.guardHazards().get(0)))));
        assertRefuted(division, candidate(state(1), step(up)), "no place with the fault");
        assertRefuted(division, probing(firing(also), state(1), step(up)), "no place with the fault");
        assertRefuted(division, probing(firing(guarded), state(1)), "no place with the fault");
        assertRefuted(ask(Fault.INDEX), probing(firing(guarded), state(1), step(up)), "no place with the fault");
    }

    @Test
    void aProbeHasInputsOfTheirDomains() {
        Input n = system.input("n", range(0, 2));
        Command guarded = system.command(b, "guarded")
                .input(n)
                .guardHazard(Fault.INDEX, less(whole(1), current(n)))
                .done();
        assertConfirmed(ask(Fault.INDEX), probing(firing(guarded, n, 2), state(1)));
        assertRefuted(ask(Fault.INDEX), probing(firing(guarded, n, 1), state(1)), "no place");
        assertRefuted(ask(Fault.INDEX), probing(firing(guarded, n, 3), state(1)), "no place");
        assertRefuted(ask(Fault.INDEX), probing(firing(guarded), state(1)), "no place");
    }

    @Test
    void theEnvironmentsIndexFaultsDoNotCountItsDivisionsDo() {
        Command event = system.command(world, "event")
                .guardHazard(Fault.INDEX, Terms.TRUE)
                .guardHazard(Fault.DIVISION, Terms.TRUE)
                .done();
        assertRefuted(ask(Fault.INDEX), probing(firing(event), state(1)), "no place");
        assertConfirmed(ask(Fault.DIVISION), probing(firing(event), state(1)));
    }

    @Test
    void faultsInQuestionsAreNobodys() {
        Hazard inState = new Hazard(Fault.INDEX, equal(current(x), whole(2)), SystemBuilder.NOWHERE);
        Hazard inStep = new Hazard(Fault.INDEX, equal(next(x), whole(3)), SystemBuilder.NOWHERE);
        Question index = system.ask(
                Question.Kind.INDEX, "index", new Goal.Faulting(Fault.INDEX, List.of(inState), List.of(inStep)));
        assertThat(ending(index, candidate(state(1), step(up))))
                .isEqualTo(new Run.Evaluated(Optional.empty(), inState));
        assertThat(ending(index, candidate(state(1), step(up, also))))
                .isEqualTo(new Run.Evaluated(Optional.empty(), inStep));
        assertRefuted(index, candidate(state(1)), "no place");
    }

    @Test
    void aClashShowsTheOtherOrder() {
        Command reset = system.command(b, "reset").set(x, whole(0)).done();
        Question clash = system.ask(Question.Kind.CLASH, "clash", new Goal.Clashing());
        assertThat(ending(clash, candidate(state(1), step(up, reset))))
                .isEqualTo(new Run.Clashed(step(up, reset), state(0), step(reset, up), state(1), List.of()));
        assertThat(ending(clash, candidate(state(1), step(reset, up))))
                .isEqualTo(new Run.Clashed(step(reset, up), state(1), step(up, reset), state(0), List.of()));
        assertRefuted(clash, candidate(state(1), step(up, also)), "end alike in every order");
        assertRefuted(clash, candidate(state(1), step(reset)), "end alike in every order");
        assertRefuted(clash, candidate(state(1)), "there is no step");
        assertRefuted(clash, candidate(state(1), step(up, reset), step(up)), "end alike");
    }

    @Test
    void aClashCountsWhereARangeIsLeftButNotWhereThereIsNoOutcome() {
        Command high = system.command(b, "high").set(x, whole(9)).done();
        Command divide =
                system.command(b, "divide").set(x, whole(0)).effectHazard(Fault.DIVISION, Terms.TRUE).done();
        Question clash = system.ask(Question.Kind.CLASH, "clash", new Goal.Clashing());
        assertConfirmed(clash, candidate(state(1), step(up, high)));
        assertRefuted(clash, candidate(state(1), step(up, divide)), "step 1 has no outcome");
    }

    @Test
    void aClashThatSaturationHidesIsNone() {
        Variable s = system.saturating("s", 0, 3, 3);
        Command full = system.command(b, "full").set(s, whole(3)).done();
        Command more = system.command(a, "more").add(s, 1).done();
        Command less = system.command(a, "less").add(s, -1).done();
        Question clash = system.ask(Question.Kind.CLASH, "clash", new Goal.Clashing());
        assertRefuted(clash, candidate(state(1, 3), step(full, more)), "end alike");
        assertConfirmed(clash, candidate(state(1, 3), step(full, less)));
    }

    @Test
    void aClashWithinOneBodyIsNamedByItsPlaces() {
        Command twice = system.command(b, "twice")
                .set(x, whole(2))
                .set(x, whole(3))
                .effectHazard(Fault.CLASH, atMost(current(x), whole(1)))
                .done();
        Question clash = system.ask(Question.Kind.CLASH, "clash", new Goal.Clashing());
        assertThat(ending(clash, candidate(state(1), step(twice))))
                .isEqualTo(new Run.Clashed(step(twice), state(3), step(twice), state(3), twice.effectHazards()));
        assertRefuted(clash, candidate(state(1), step(up), step(twice)), "end alike");
    }

    @Test
    void enablingNeedsOneOfTheCommandsNamedAndEnabled() {
        Command late = system.command(a, "late").requires(less(whole(1), current(x))).add(x, 9).done();
        Question alive = system.ask(Question.Kind.DEAD, "A.late", new Goal.Enabling(List.of(late)));
        assertThat(ending(alive, probing(firing(late), state(1), step(up)))).isEqualTo(new Run.Enabled(firing(late)));
        assertRefuted(alive, probing(firing(late), state(1)), "a guard of `A.late` does not hold");
        assertRefuted(alive, probing(firing(up), state(1), step(up)), "none of the commands asked for");
        assertRefuted(alive, candidate(state(1), step(up)), "none of the commands asked for");
        assertRefuted(alive, probing(firing(late), state(1), step(up), step(late)), "step 2 takes `x` out");
    }

    @Test
    void anEnvironmentsCommandIsAliveOnlyWhereItsStepIsPossible() {
        Command far = system.command(world, "far").add(x, 2).done();
        Command divide = system.command(world, "divide").effectHazard(Fault.DIVISION, Terms.TRUE).done();
        Question alive = system.ask(Question.Kind.DEAD, "World", new Goal.Enabling(List.of(far, divide)));
        assertConfirmed(alive, probing(firing(far), state(1)));
        assertRefuted(alive, probing(firing(far), state(1), step(up)), "would take `x` out of its range");
        assertConfirmed(alive, probing(firing(divide), state(1)));
    }

    @Test
    void actingNamesThoseWhoseConditionHeldWhateverCameOfTheStep() {
        Command wrong = system.command(b, "wrong").add(x, 3).done();
        Question blamed = system.ask(
                Question.Kind.ATTRIBUTION,
                "attribution",
                new Goal.Acting(List.of(new Goal.Case(wrong, atMost(current(x), whole(1))))));
        assertThat(ending(blamed, candidate(state(1), step(up, wrong))))
                .isEqualTo(new Run.Acted(step(up, wrong), state(5), List.of(firing(wrong))));
        assertThat(((Replay.Confirmed) replay(blamed, candidate(state(1), step(up, wrong)))).run().length()).isEqualTo(1);
        assertRefuted(blamed, candidate(state(1), step(up), step(wrong)), "nobody acts in the last step");
        assertRefuted(blamed, candidate(state(1)), "there is no step");
    }

    @Test
    void overdueNamesWhatIsDueInTheLastState() {
        Command finish = system.command(world, "finish").requires(Terms.FALSE).done();
        Question stuck = system.ask(
                Question.Kind.TIMELOCK,
                "timelock",
                new Goal.Overdue(List.of(
                        new Goal.Case(finish, equal(current(x), whole(2))), new Goal.Case(up, equal(current(x), whole(3))))));
        assertThat(ending(stuck, candidate(state(1), step(up)))).isEqualTo(new Run.Overdue(List.of(finish)));
        assertRefuted(stuck, candidate(state(1)), "nothing is overdue");
    }

    private Question ask(Fault fault) {
        return system.ask(
                Question.Kind.valueOf(fault.name()), fault.name(), new Goal.Faulting(fault, List.of(), List.of()));
    }

    private static Candidate probing(Firing probe, State start, Step... steps) {
        return new Candidate(start, List.of(steps), Optional.of(probe));
    }

    private Replay.Result replay(Question question, Candidate candidate) {
        return Replay.of(system.build(), question, candidate);
    }

    private Run.Ending ending(Question question, Candidate candidate) {
        return ((Replay.Confirmed) replay(question, candidate)).run().ending();
    }

    private void assertConfirmed(Question question, Candidate candidate) {
        assertThat(replay(question, candidate)).isInstanceOf(Replay.Confirmed.class);
    }

    private void assertRefuted(Question question, Candidate candidate, String reason) {
        Replay.Result result = replay(question, candidate);
        assertThat(result).isInstanceOf(Replay.Refuted.class);
        assertThat(((Replay.Refuted) result).reason()).contains(reason);
    }
}
