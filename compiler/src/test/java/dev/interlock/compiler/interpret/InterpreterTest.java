package dev.interlock.compiler.interpret;

import static dev.interlock.compiler.explore.SystemBuilder.range;
import static dev.interlock.compiler.interpret.Situations.firing;
import static dev.interlock.compiler.interpret.Situations.state;
import static dev.interlock.compiler.interpret.Situations.step;
import static dev.interlock.compiler.system.Terms.atMost;
import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.negate;
import static dev.interlock.compiler.system.Terms.next;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterpreterTest {
    private final SystemBuilder system = new SystemBuilder("Test");
    private final Variable x = system.number("x", 0, 5, 2);
    private final Variable y = system.number("y", 0, 5, 2);
    private final Actor a = system.agent("A");
    private final Actor b = system.agent("B");
    private final Actor world = system.environment("World");

    @Test
    void aRunStartsWhereTheConditionOnTheStartHolds() {
        Interpreter interpreter = new Interpreter(system.build());
        assertThat(interpreter.isInitial(state(2, 2))).isTrue();
        assertThat(interpreter.isInitial(state(2, 3))).isFalse();
        assertThat(interpreter.isInitial(state(2))).isFalse();
        assertThat(interpreter.isInitial(state(2, true))).isFalse();
    }

    @Test
    void aRunDoesNotStartOutsideADomain() {
        SystemBuilder free = new SystemBuilder("Free");
        free.variable("z", range(0, 3));
        Interpreter interpreter = new Interpreter(free.build());
        assertThat(interpreter.isInitial(state(3))).isTrue();
        assertThat(interpreter.isInitial(state(4))).isFalse();
        assertThat(interpreter.whyNotInitial(state(4))).contains("4 is no value of `z`");
    }

    @Test
    void writesOfAJointStepReadTheStateBefore() {
        Command swapX = system.command(a, "copy").set(x, current(y)).done();
        Command swapY = system.command(b, "copy").set(y, current(x)).done();
        assertThat(execute(state(1, 4), step(swapX, swapY))).isEqualTo(new Outcome.Done(state(4, 1)));
        assertThat(execute(state(1, 4), step(swapY, swapX))).isEqualTo(new Outcome.Done(state(4, 1)));
    }

    @Test
    void writesOfOneCommandReadTheStateBefore() {
        Command swap = system.command(a, "swap").set(x, current(y)).set(y, current(x)).done();
        assertThat(execute(state(1, 4), step(swap))).isEqualTo(new Outcome.Done(state(4, 1)));
    }

    @Test
    void conditionsOfWritesReadTheStateBefore() {
        Command two = system.command(a, "two")
                .set(x, whole(5))
                .setIf(atMost(current(x), whole(2)), y, whole(0))
                .addIf(Terms.not(atMost(current(x), whole(2))), y, whole(1))
                .done();
        assertThat(execute(state(2, 2), step(two))).isEqualTo(new Outcome.Done(state(5, 0)));
        assertThat(execute(state(3, 2), step(two))).isEqualTo(new Outcome.Done(state(5, 3)));
    }

    @Test
    void monitorsSeeTheSaturatedStateAfterTheStepOneAfterTheOther() {
        Variable clock = system.hidden("clock", range(0, 3), Variable.Overflow.SATURATING);
        Variable seen = system.hidden("seen", range(0, 9), Variable.Overflow.CHECKED);
        Command tick = system.command(a, "tick").add(clock, 7).add(x, 1).done();
        system.monitor(seen, Terms.TRUE, next(clock))
                .monitor(clock, less(current(x), next(x)), Terms.minus(next(clock), whole(2)))
                .monitor(seen, atMost(whole(4), next(x)), Terms.sum(next(seen), next(clock)));
        assertThat(execute(state(2, 2, 1, 0), step(tick))).isEqualTo(new Outcome.Done(state(3, 2, 1, 3)));
        assertThat(execute(state(3, 2, 1, 0), step(tick))).isEqualTo(new Outcome.Done(state(4, 2, 1, 4)));
    }

    @Test
    void whatIsOutsideIsSeenAfterTheMonitors() {
        Variable clock = system.hidden("clock", range(0, 3), Variable.Overflow.CHECKED);
        Command tick = system.command(a, "tick").add(clock, 7).done();
        Command pass = system.command(world, "pass").add(clock, 2).done();
        system.monitor(clock, atMost(whole(4), next(clock)), Terms.minus(next(clock), whole(6)));
        assertThat(execute(state(2, 2, 0), step(tick))).isEqualTo(new Outcome.Done(state(2, 2, 1)));
        assertThat(execute(state(2, 2, 3), step(tick)))
                .isEqualTo(new Outcome.OutOfRange(List.of(clock), state(2, 2, 4)));
        assertThat(execute(state(2, 2, 1), step(pass))).isEqualTo(new Outcome.Done(state(2, 2, 3)));
        assertThat(execute(state(2, 2, 2), step(pass))).isInstanceOf(Outcome.Impossible.class);
    }

    @Test
    void anExclusionCountsWhatActsInTheStep() {
        Command one = system.command(a, "one").add(x, 1).done();
        Command two = system.command(b, "two").add(y, 1).done();
        Command three = system.command(system.agent("C"), "three").done();
        system.atMost(current(x), List.of(one, two, three));
        assertThat(execute(state(2, 2), step(one, two))).isEqualTo(new Outcome.Done(state(3, 3)));
        assertThat(execute(state(2, 2), step(one, two, three))).isInstanceOf(Outcome.Impossible.class);
        assertThat(execute(state(1, 2), step(two, three))).isInstanceOf(Outcome.Impossible.class);
        assertThat(execute(state(1, 2), step(two))).isEqualTo(new Outcome.Done(state(1, 3)));
        assertThat(execute(state(0, 2), step(two))).isInstanceOf(Outcome.Impossible.class);
    }

    @Test
    void aTurnJoinsAndASampleDoesNot() {
        Command up = system.command(a, "up").add(x, 1).done();
        Command turn = system.command(b, "turn").as(Command.Phase.TURN).add(y, 1).done();
        Command sample = system.command(b, "sample").as(Command.Phase.SAMPLE).add(y, 1).done();
        assertThat(execute(state(2, 2), step(up, turn))).isEqualTo(new Outcome.Done(state(3, 3)));
        assertThat(execute(state(2, 2), step(up, sample))).isInstanceOf(Outcome.Impossible.class);
        assertThat(execute(state(2, 2), step(sample))).isEqualTo(new Outcome.Done(state(2, 3)));
    }

    @Test
    void settingOverwritesAndAddingAddsInTheStepsOrder() {
        Command set = system.command(a, "set").set(x, whole(0)).done();
        Command add = system.command(b, "add").add(x, 1).done();
        assertThat(execute(state(3, 2), step(set, add))).isEqualTo(new Outcome.Done(state(1, 2)));
        assertThat(execute(state(3, 2), step(add, set))).isEqualTo(new Outcome.Done(state(0, 2)));
    }

    @Test
    void writesOfOneCommandLandInTheirOrder() {
        Command setThenAdd = system.command(a, "a").set(x, whole(0)).add(x, 1).add(x, 2).done();
        Command addThenSet = system.command(a, "b").add(x, 1).set(x, whole(0)).done();
        assertThat(execute(state(3, 2), step(setThenAdd))).isEqualTo(new Outcome.Done(state(3, 2)));
        assertThat(execute(state(2, 2), step(setThenAdd))).isEqualTo(new Outcome.Done(state(3, 2)));
        assertThat(execute(state(3, 2), step(addThenSet))).isEqualTo(new Outcome.Done(state(0, 2)));
    }

    @Test
    void anAtomicCommandSharesNoStepWithAWriterOfWhatItReads() {
        Command atomic = system.command(a, "swap").reads(x).add(y, 1).done();
        Command writer = system.command(b, "write").add(x, 1).done();
        assertThat(execute(state(2, 2), step(atomic, writer))).isInstanceOf(Outcome.Impossible.class);
        assertThat(execute(state(2, 2), step(writer, atomic))).isInstanceOf(Outcome.Impossible.class);
        assertThat(execute(state(2, 2), step(atomic))).isEqualTo(new Outcome.Done(state(2, 3)));
    }

    @Test
    void anExclusionCountsOnlyWhereBothTheReadAndTheWriteHappen() {
        Command atomic =
                system.command(a, "swap").readsIf(atMost(current(y), whole(2)), x).done();
        Command writer = system.command(b, "write")
                .addIf(atMost(current(x), whole(2)), x, whole(1))
                .done();
        assertThat(execute(state(2, 2), step(atomic, writer))).isInstanceOf(Outcome.Impossible.class);
        assertThat(execute(state(2, 3), step(atomic, writer))).isEqualTo(new Outcome.Done(state(3, 3)));
        assertThat(execute(state(3, 2), step(atomic, writer))).isEqualTo(new Outcome.Done(state(3, 2)));
    }

    @Test
    void anAtomicCommandMayWriteWhatItReads() {
        Command atomic = system.command(a, "swap").reads(x).add(x, 1).done();
        Command other = system.command(b, "other").add(y, 1).done();
        assertThat(execute(state(2, 2), step(atomic, other))).isEqualTo(new Outcome.Done(state(3, 3)));
    }

    @Test
    void writingTheSameValueIsStillAWrite() {
        Command atomic = system.command(a, "swap").reads(x).done();
        Command writer = system.command(b, "write").set(x, current(x)).done();
        assertThat(execute(state(2, 2), step(atomic, writer))).isInstanceOf(Outcome.Impossible.class);
    }

    @Test
    void aJointStepLeavesARangeThatEachAloneStaysIn() {
        Command one = system.command(a, "down").requires(less(whole(0), current(x))).add(x, -1).done();
        Command two = system.command(b, "down").requires(less(whole(0), current(x))).add(x, -1).done();
        assertThat(execute(state(1, 2), step(one))).isEqualTo(new Outcome.Done(state(0, 2)));
        assertThat(execute(state(1, 2), step(two))).isEqualTo(new Outcome.Done(state(0, 2)));
        assertThat(execute(state(1, 2), step(one, two))).isEqualTo(new Outcome.OutOfRange(List.of(x), state(-1, 2)));
    }

    @Test
    void rangesAreCheckedWhenTheStepIsComplete() {
        Command up = system.command(a, "up").add(x, 4).done();
        Command down = system.command(b, "down").add(x, -4).done();
        assertThat(execute(state(2, 2), step(up))).isInstanceOf(Outcome.OutOfRange.class);
        assertThat(execute(state(2, 2), step(up, down))).isEqualTo(new Outcome.Done(state(2, 2)));
    }

    @Test
    void anEnvironmentNeverLeavesARange() {
        Command busier = system.command(world, "busier").add(x, 4).done();
        assertThat(execute(state(2, 2), step(busier))).isInstanceOf(Outcome.Impossible.class);
        assertThat(execute(state(1, 2), step(busier))).isEqualTo(new Outcome.Done(state(5, 2)));
    }

    @Test
    void aFinishLeavesARangeOnlyWhenItIsAnAgents() {
        Variable busy = system.hidden("busy");
        Command agents = system.command(a, "build").finish(busy).add(x, 4).done();
        Command worlds = system.command(world, "deliver").finish(busy).add(x, 4).done();
        assertThat(execute(state(2, 2, true), step(agents)))
                .isEqualTo(new Outcome.OutOfRange(List.of(x), state(6, 2, false)));
        assertThat(execute(state(2, 2, true), step(worlds))).isInstanceOf(Outcome.Impossible.class);
        assertThat(execute(state(1, 2, true), step(worlds))).isEqualTo(new Outcome.Done(state(5, 2, false)));
    }

    @Test
    void saturatingVariablesStopAtTheirEndsWhenTheStepIsComplete() {
        Variable s = system.saturating("s", 0, 3, 0);
        Command up = system.command(a, "up").add(s, 2).done();
        Command down = system.command(b, "down").add(s, -2).done();
        Command far = system.command(world, "far").set(s, whole(-7)).done();
        assertThat(execute(state(2, 2, 2), step(up))).isEqualTo(new Outcome.Done(state(2, 2, 3)));
        assertThat(execute(state(2, 2, 2), step(up, down))).isEqualTo(new Outcome.Done(state(2, 2, 2)));
        assertThat(execute(state(2, 2, 2), step(far))).isEqualTo(new Outcome.Done(state(2, 2, 0)));
    }

    @Test
    void inputsHaveValuesOfTheirDomains() {
        Input n = system.input("n", range(1, 2));
        Command set = system.command(a, "set").input(n).set(x, current(n)).done();
        assertThat(execute(state(0, 2), new Step(List.of(firing(set, n, 2))))).isEqualTo(new Outcome.Done(state(2, 2)));
        assertThat(execute(state(0, 2), new Step(List.of(firing(set, n, 3))))).isInstanceOf(Outcome.Impossible.class);
        assertThat(execute(state(0, 2), new Step(List.of(firing(set, n, true)))))
                .isInstanceOf(Outcome.Impossible.class);
        assertThat(execute(state(0, 2), step(set))).isInstanceOf(Outcome.Impossible.class);
    }

    @Test
    void aCommandIsGivenNoInputsOfOthers() {
        Input n = system.input("n", Domain.BOOLS);
        Command plain = system.command(a, "plain").done();
        assertThat(execute(state(0, 2), new Step(List.of(firing(plain, n, true)))))
                .isInstanceOf(Outcome.Impossible.class);
    }

    @Test
    void readinessTriggerAndGuardsAllHold() {
        Command demanding = system.command(a, "act")
                .ready(less(whole(0), current(x)))
                .when(less(current(x), whole(4)))
                .requires(less(whole(0), current(y)))
                .requires(less(current(y), whole(4)))
                .done();
        assertThat(execute(state(1, 1), step(demanding))).isInstanceOf(Outcome.Done.class);
        for (State without : List.of(state(0, 1), state(4, 1), state(1, 0), state(1, 4))) {
            assertThat(execute(without, step(demanding))).isInstanceOf(Outcome.Impossible.class);
        }
    }

    @Test
    void everyCommandOfAJointStepIsEnabled() {
        Command free = system.command(a, "free").add(x, 1).done();
        Command guarded = system.command(b, "guarded").requires(less(current(x), whole(2))).done();
        assertThat(execute(state(1, 1), step(free, guarded))).isInstanceOf(Outcome.Done.class);
        assertThat(execute(state(2, 1), step(free, guarded))).isInstanceOf(Outcome.Impossible.class);
    }

    @Test
    void anActorActsOnceInAStep() {
        Command one = system.command(a, "one").add(x, 1).done();
        Command two = system.command(a, "two").add(y, 1).done();
        assertThat(execute(state(1, 1), step(one, two))).isInstanceOf(Outcome.Impossible.class);
        assertThat(execute(state(1, 1), step(one, one))).isInstanceOf(Outcome.Impossible.class);
    }

    @Test
    void environmentsAndFinishesShareNoStep() {
        Variable busy = system.hidden("busy");
        Command agents = system.command(a, "act").done();
        Command worlds = system.command(world, "event").done();
        Command finish = system.command(b, "build").finish(busy).done();
        assertThat(execute(state(1, 1, true), step(agents, worlds))).isInstanceOf(Outcome.Impossible.class);
        assertThat(execute(state(1, 1, true), step(finish, agents))).isInstanceOf(Outcome.Impossible.class);
        assertThat(execute(state(1, 1, true), step(finish))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void startsShareAStep() {
        Variable busy = system.hidden("busy");
        Command start = system.command(b, "build").start(busy).done();
        Command agents = system.command(a, "act").add(x, 1).done();
        assertThat(execute(state(1, 1, false), step(agents, start))).isEqualTo(new Outcome.Done(state(2, 1, true)));
    }

    @Test
    void agentsActAloneInAnInterleavedSystem() {
        Command one = system.command(a, "one").add(x, 1).done();
        Command two = system.command(b, "two").add(y, 1).done();
        assertThat(execute(state(1, 1), step(one, two))).isInstanceOf(Outcome.Done.class);
        system.interleaved();
        assertThat(execute(state(1, 1), step(one, two))).isInstanceOf(Outcome.Impossible.class);
        assertThat(execute(state(1, 1), step(two))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aStepWithAnIndexOrDivisionFaultHasNoOutcome() {
        Command divide = system.command(a, "divide")
                .effectHazard(Fault.DIVISION, Terms.equal(current(x), whole(0)))
                .effectHazard(Fault.INDEX, less(current(y), whole(1)))
                .add(y, 7)
                .done();
        Command other = system.command(b, "other").add(y, -7).done();
        assertThat(execute(state(0, 1), step(divide)))
                .isEqualTo(new Outcome.Undefined(divide.effectHazards().subList(0, 1)));
        assertThat(execute(state(0, 1), step(other, divide)))
                .isEqualTo(new Outcome.Undefined(divide.effectHazards().subList(0, 1)));
        assertThat(execute(state(0, 0), step(divide))).isEqualTo(new Outcome.Undefined(divide.effectHazards()));
        assertThat(execute(state(1, 1), step(divide))).isInstanceOf(Outcome.OutOfRange.class);
    }

    @Test
    void anEnvironmentDividesByZeroButUsesNoWrongIndex() {
        Command event = system.command(world, "event")
                .effectHazard(Fault.DIVISION, less(current(x), whole(2)))
                .effectHazard(Fault.INDEX, less(current(x), whole(1)))
                .done();
        assertThat(execute(state(2, 0), step(event))).isInstanceOf(Outcome.Done.class);
        assertThat(execute(state(1, 0), step(event))).isInstanceOf(Outcome.Undefined.class);
        assertThat(execute(state(0, 0), step(event))).isInstanceOf(Outcome.Impossible.class);
    }

    @Test
    void aClashHazardStopsNoStep() {
        Command twice = system.command(a, "twice")
                .set(x, whole(1))
                .set(x, whole(3))
                .effectHazard(Fault.CLASH, Terms.TRUE)
                .done();
        assertThat(execute(state(0, 0), step(twice))).isEqualTo(new Outcome.Done(state(3, 0)));
    }

    @Test
    void namesTheFaultyPlacesOfTriggerAndGuards() {
        Command guarded = system.command(a, "guarded")
                .guardHazard(Fault.DIVISION, Terms.equal(current(x), whole(0)))
                .done();
        Interpreter interpreter = new Interpreter(system.build());
        assertThat(interpreter.guardHazards(state(0, 0), firing(guarded))).isEqualTo(guarded.guardHazards());
        assertThat(interpreter.guardHazards(state(1, 0), firing(guarded))).isEmpty();
    }

    @Test
    void commandsOfAnotherSystemAreRefused() {
        SystemBuilder other = new SystemBuilder("Other");
        Command foreign = other.command(other.agent("A"), "one").done();
        system.command(a, "one").requires(Terms.FALSE).done();
        assertThat(execute(state(1, 1), step(foreign))).isInstanceOf(Outcome.Impossible.class);
    }

    @Test
    void realsAndUnboundedNumbersAreAddedExactly() {
        SystemBuilder wide = new SystemBuilder("Wide");
        Variable n = wide.variable("n", Domain.INTEGERS);
        Variable r = wide.variable("r", Domain.REALS);
        Command grow = wide.command(wide.agent("A"), "grow")
                .addIf(Terms.TRUE, n, negate(current(n)))
                .addIf(Terms.TRUE, r, Terms.divide(Terms.toReal(whole(1)), Terms.toReal(whole(3))))
                .done();
        Outcome outcome = new Interpreter(wide.build())
                .execute(new State(List.of(Value.of(7), Situations.real(2, 3))), step(grow));
        assertThat(outcome).isEqualTo(new Outcome.Done(new State(List.of(Value.of(0), Situations.real(1, 1)))));
    }

    private Outcome execute(State before, Step step) {
        return new Interpreter(system.build()).execute(before, step);
    }
}
