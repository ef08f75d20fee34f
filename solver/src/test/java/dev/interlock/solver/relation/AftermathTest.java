package dev.interlock.solver.relation;

import static dev.interlock.compiler.explore.SystemBuilder.range;
import static dev.interlock.compiler.system.Terms.TRUE;
import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.next;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.Portfolio;
import dev.interlock.solver.engine.Task;
import dev.interlock.solver.verdict.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values on the way from the writes to the end of a step. */
class AftermathTest {
    private final SystemBuilder system = new SystemBuilder("Clocks");
    private final Actor agent = system.agent("A");
    private final Variable clock = system.hidden("clock", range(0, 3), Variable.Overflow.CHECKED);
    private final Variable copy = system.hidden("copy", range(0, 3), Variable.Overflow.CHECKED);

    @Test
    void whatAMonitorBringsBackIsNotOutside() {
        system.command(agent, "leap").add(clock, 7).done();
        system.monitor(clock, less(whole(3), next(clock)), whole(0));
        assertThat(outcome(leaving())).isInstanceOf(Outcome.Unreachable.class);
    }

    @Test
    void whatAMonitorReadOnTheWayMayBeOutside() {
        system.command(agent, "leap").add(clock, 7).done();
        system.monitor(copy, TRUE, next(clock)).monitor(clock, TRUE, whole(0));
        Outcome.Reached reached = (Outcome.Reached) outcome(leaving());
        assertThat(((Run.Faulted) reached.run().ending()).outside()).containsExactly(copy);
    }

    @Test
    void whatAMonitorWouldTakeOutsideTheEnvironmentCannotDo() {
        system.command(system.environment("time"), "pass").add(clock, 1).done();
        system.monitor(copy, TRUE, Terms.product(whole(2), next(clock)));
        assertThat(outcome(leaving())).isInstanceOf(Outcome.Unreachable.class);
        assertThat(outcome(reaching(1))).isInstanceOf(Outcome.Reached.class);
        assertThat(outcome(reaching(2))).isInstanceOf(Outcome.Unreachable.class);
    }

    private Question leaving() {
        return system.ask(Question.Kind.RANGE, "range", new Goal.Faulting(Fault.RANGE, List.of(), List.of()));
    }

    private Question reaching(long value) {
        return system.ask(
                Question.Kind.REACHABLE, "value", new Goal.InState(less(whole(value - 1), current(clock))));
    }

    private Outcome outcome(Question question) {
        Task task = Task.of(question, Scope.everyone(system.build()));
        return new Portfolio(task, Budget.USUAL, Patience.endless()).answer();
    }
}
