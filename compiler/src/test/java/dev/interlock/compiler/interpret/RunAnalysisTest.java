package dev.interlock.compiler.interpret;

import static dev.interlock.compiler.explore.SystemBuilder.range;
import static dev.interlock.compiler.interpret.Situations.firing;
import static dev.interlock.compiler.interpret.Situations.state;
import static dev.interlock.compiler.interpret.Situations.step;
import static dev.interlock.compiler.system.Terms.atMost;
import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.next;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunAnalysisTest {
    private final SystemBuilder system = new SystemBuilder("Test");
    private final Variable load = system.number("load", 0, 9, 0);
    private final Variable size = system.number("size", 0, 9, 0);
    private final Variable busy = system.hidden("busy");
    private final Actor world = system.environment("World");
    private final Actor scaler = system.agent("Scaler");
    private final Command more = system.command(world, "more").add(load, 1).done();
    private final Command less = system.command(world, "less").add(load, -1).done();
    private final Command scale =
            system.command(scaler, "scale").when(less(current(size), current(load))).add(size, 1).done();
    private final Command start = system.command(scaler, "build")
            .reading("seen", load)
            .when(atMost(whole(0), current(load)))
            .start(busy)
            .done();
    private final Command finish = system.command(scaler, "build").finish(busy).add(size, 1).done();

    @Test
    void namesTheMoveAfterWhichTheTriggerStayedTrue() {
        RunAnalysis analysis = analysis(step(more), step(less), step(more), step(more), step(scale));
        assertThat(analysis.wokenBy(4, firing(scale))).isEqualTo(new Waking.ByMove(2));
    }

    @Test
    void ofAJointMoveItNamesThoseWhoMadeTheTriggerTrue() {
        Actor agent = system.agent("Agent");
        Actor bystander = system.agent("Bystander");
        Command wake = system.command(agent, "wake").add(load, 1).done();
        Command aside = system.command(bystander, "aside").add(size, 0).done();
        RunAnalysis analysis = analysis(step(aside, wake), step(scale));
        assertThat(analysis.wakers(new Waking.ByMove(0), firing(scale))).containsExactly(firing(wake));
    }

    @Test
    void whoWaitedForTimeToPassIsWokenByTime() {
        Variable clock = system.hidden("clock", range(0, 2), Variable.Overflow.SATURATING);
        Term high = less(whole(0), current(load));
        Command pass = system.command(system.environment("time"), "pass")
                .as(Command.Phase.TIME)
                .addIf(high, clock, whole(1))
                .done();
        Command act = system.command(scaler, "act").when(Terms.and(high, atMost(whole(2), current(clock)))).done();
        system.monitor(clock, Terms.not(less(whole(0), next(load))), whole(0));
        RunAnalysis analysis = analysisFrom(
                state(0, 0, false, 0),
                step(more), step(pass), step(pass), step(less), step(more), step(pass), step(pass), step(act));
        assertThat(analysis.wokenBy(7, firing(act))).isEqualTo(new Waking.ByMove(6));
        assertThat(analysis.wakers(new Waking.ByMove(6), firing(act))).containsExactly(firing(pass));
    }

    @Test
    void looksAtTheEndingToo() {
        RunAnalysis analysis = analysis(step(more));
        assertThat(analysis.wokenBy(1, firing(scale))).isEqualTo(new Waking.ByMove(0));
    }

    @Test
    void saysWhenATriggerHeldSinceTheStart() {
        assertThat(analysis(step(more), step(start)).wokenBy(1, firing(start))).isEqualTo(new Waking.AtStart());
    }

    @Test
    void saysThatNothingIsWaitedFor() {
        assertThat(analysis(step(more)).wokenBy(0, firing(more))).isEqualTo(new Waking.NoTrigger());
    }

    @Test
    void aFinishIsWokenByTheLatestStart() {
        RunAnalysis analysis = analysis(step(start), step(finish), step(start), step(more), step(finish));
        assertThat(analysis.wokenBy(1, firing(finish))).isEqualTo(new Waking.OwnStart(0));
        assertThat(analysis.wokenBy(4, firing(finish))).isEqualTo(new Waking.OwnStart(2));
    }

    @Test
    void aFinishIsWokenByTheStartWithItsArguments() {
        Variable first = system.hidden("first");
        Variable second = system.hidden("second");
        Input n = system.input("n", range(1, 2));
        Input m = system.input("n", range(1, 2));
        Command begin = system.command(scaler, "move")
                .input(n)
                .setIf(Terms.equal(current(n), whole(1)), first, Terms.TRUE)
                .setIf(Terms.equal(current(n), whole(2)), second, Terms.TRUE)
                .done();
        Command begun = startOf(begin);
        Command end = finishOf(system.command(scaler, "move").input(m).done());
        State start = state(0, 0, false, false, false);
        Run run = new Run(
                start,
                List.of(
                        new Run.Move(new Step(List.of(firing(begun, n, 1))), start),
                        new Run.Move(new Step(List.of(firing(begun, n, 2))), start)),
                new Run.Arrived());
        RunAnalysis analysis = new RunAnalysis(system.build(), run);
        assertThat(analysis.wokenBy(2, firing(end, m, 1))).isEqualTo(new Waking.OwnStart(0));
        assertThat(analysis.wokenBy(2, firing(end, m, 2))).isEqualTo(new Waking.OwnStart(1));
    }

    @Test
    void showsOnlyDeclaredVariablesThatChanged() {
        RunAnalysis analysis = analysis(step(more), step(scale), step(start));
        assertThat(analysis.changes(0)).containsExactly(new RunAnalysis.Change(load, Value.of(0), Value.of(1)));
        assertThat(analysis.changes(1)).containsExactly(new RunAnalysis.Change(size, Value.of(0), Value.of(1)));
        assertThat(analysis.changes(2)).isEmpty();
        assertThat(analysis.changes(state(0, 0, false), state(2, 1, true)))
                .extracting(RunAnalysis.Change::variable)
                .containsExactly(load, size);
    }

    @Test
    void showsWhatWasReadBeforeTheStep() {
        RunAnalysis analysis = analysis(step(more), step(start));
        assertThat(analysis.readings(1, firing(start)))
                .containsExactly(new RunAnalysis.Shown("seen", Optional.of(Value.of(1)), load.domain()));
        assertThat(analysis.arguments(1, firing(start))).isEmpty();
    }

    private RunAnalysis analysis(Step... steps) {
        return analysisFrom(state(0, 0, false), steps);
    }

    private RunAnalysis analysisFrom(State now, Step... steps) {
        Interpreter interpreter = new Interpreter(system.build());
        List<Run.Move> moves = new ArrayList<>();
        State at = now;
        for (Step step : steps) {
            at = ((Outcome.Done) interpreter.execute(at, step)).after();
            moves.add(new Run.Move(step, at));
        }
        return new RunAnalysis(interpreter.system(), new Run(now, moves, new Run.Arrived()));
    }

    private static Command startOf(Command command) {
        return inPhase(command, Command.Phase.START);
    }

    private static Command finishOf(Command command) {
        return inPhase(command, Command.Phase.FINISH);
    }

    private static Command inPhase(Command c, Command.Phase phase) {
        return new Command(
                c.id(), c.actor(), c.action(), phase, c.inputs(), c.arguments(), c.readings(), c.sightings(), c.ready(),
                c.trigger(), c.guards(), c.writes(), c.exclusions(), c.guardHazards(), c.effectHazards(), c.span(), c.doc());
    }
}
