package dev.interlock.compiler.liveness;

import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.equal;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.graph.GraphBuilder;
import dev.interlock.compiler.graph.GraphLimits;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.Judgement;
import dev.interlock.compiler.interpret.Members;
import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.interpret.TrapReplay;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Small systems with and without traps; what is found is replayed, what is not is checked. */
class TrapsTest {
    private final SystemBuilder system = new SystemBuilder("Test");
    private final Variable x = system.number("x", 0, 5, 0);
    private final Actor a = system.agent("A");
    private final Actor b = system.agent("B");
    private final Actor world = system.environment("World");

    @Test
    void aStateThatNothingLeadsOutOfIsATrap() {
        go(a, 0, 1);
        assertThat(shown(found(recoverable(), a))).isEqualTo("0 1 [1]");
        assertAbsent(recoverable(), b);
    }

    @Test
    void theNearestStateOfATrapIsShownWithAllThatCanStillBeReached() {
        go(a, 0, 1);
        go(b, 1, 0);
        go(a, 1, 2);
        go(b, 2, 3);
        go(b, 3, 2);
        go(world, 3, 4);
        assertThat(shown(found(recoverable(), a))).isEqualTo("0 1 2 [2, 3, 4]");
    }

    @Test
    void theOneWhoLeadsOutNeedNotBeAMember() {
        go(a, 0, 1);
        go(b, 1, 0);
        assertAbsent(recoverable(), a);
        assertAbsent(recoverable(), a, b);
    }

    @Test
    void whatIsSilencedLeadsInAndNotOut() {
        Command crash = go(world, 0, 1);
        Command heal = go(world, 1, 0);
        assertAbsent(recoverable(crash));
        assertThat(shown(found(recoverable(crash, heal)))).isEqualTo("0 1 [1]");
        go(b, 1, 0);
        assertAbsent(recoverable(crash, heal));
    }

    @Test
    void itMayBeATrapFromTheStart() {
        system.initially(equal(current(x), whole(0)));
        assertThat(shown(found(system.ask(Question.Kind.RECOVERABLE, "r", new Goal.Trapping(is(5), List.of())))))
                .isEqualTo("0 [0]");
    }

    @Test
    void aStateWhereTheEscapeHoldsIsNoTrap() {
        go(a, 0, 1);
        Question low = system.ask(Question.Kind.RECOVERABLE, "r",
                new Goal.Trapping(less(current(x), whole(2)), List.of()));
        assertAbsent(low, a);
    }

    @Test
    void aStepWithoutOutcomeLeadsNowhere() {
        go(a, 0, 1);
        system.command(b, "beyond").requires(is(1)).add(x, 9).done();
        assertThat(shown(found(recoverable(), a))).isEqualTo("0 1 [1]");
    }

    @Test
    void itMayTakeTwoAtOnceToComeToATrap() {
        Variable y = system.number("y", 0, 1, 0);
        system.command(a, "set").requires(equal(current(y), whole(0))).set(x, whole(1)).done();
        system.command(b, "set").requires(is(0)).set(y, whole(1)).done();
        system.command(world, "x").requires(equal(current(y), whole(0))).set(x, whole(0)).done();
        system.command(world, "y").requires(is(0)).set(y, whole(0)).done();
        assertThat(shown(found(recoverable(), a, b))).startsWith("0 1");
        assertAbsent(recoverable(), a);
        assertThat(find(recoverable(), company(a, b).byTurns())).isInstanceOf(TrapFinding.Absent.class);
    }

    @Test
    void whereEverybodyActsByTurnsNobodyGetsOutAtOnce() {
        go(a, 0, 1);
        go(a, 3, 1);
        system.command(a, "out").requires(is(1)).add(x, 2).done();
        system.command(b, "out").requires(is(1)).add(x, -3).done();
        assertAbsent(recoverable(), a);
        assertThat(find(recoverable(), company(a).byTurns())).isInstanceOf(TrapFinding.Found.class);
    }

    @Test
    void ofWhatWasNotLookedAtNothingIsSaid() {
        system.command(a, "up").requires(less(current(x), whole(5))).add(x, 1).done();
        Goal.Trapping goal = (Goal.Trapping) recoverable().goal();
        StateGraph graph = GraphBuilder.build(system.build(), new GraphLimits(3, 100, 100)).orElseThrow();
        assertThat(graph.gap()).isPresent();
        assertThat(new Traps(graph, goal).find(company(a))).isInstanceOf(TrapFinding.Absent.class);
        assertThat(shown(found(recoverable(), a))).isEqualTo("0 1 [1, 2, 3, 4, 5]");
    }

    private Command go(Actor actor, long from, long to) {
        return system.command(actor, from + "to" + to).requires(is(from)).set(x, whole(to)).done();
    }

    private Term is(long value) {
        return equal(current(x), whole(value));
    }

    private Question recoverable(Command... silenced) {
        return system.ask(Question.Kind.RECOVERABLE, "r", new Goal.Trapping(is(0), List.of(silenced)));
    }

    private Company company(Actor... agents) {
        return new Company(Members.of(Set.of(agents)), TransitionSystem.Turns.JOINT);
    }

    private StateGraph graph() {
        return GraphBuilder.build(system.build(), new GraphLimits(10_000, 100_000, 1_000)).orElseThrow();
    }

    private TrapFinding find(Question question, Company company) {
        return new Traps(graph(), (Goal.Trapping) question.goal()).find(company);
    }

    private Trap found(Question question, Actor... agents) {
        TrapFinding finding = find(question, company(agents));
        assertThat(finding).isInstanceOf(TrapFinding.Found.class);
        Judgement<Trap> judgement = TrapReplay.of(
                system.build(), question, Members.of(Set.of(agents)), ((TrapFinding.Found) finding).candidate());
        assertThat(judgement).isInstanceOf(Judgement.Confirmed.class);
        return ((Judgement.Confirmed<Trap>) judgement).witness();
    }

    private void assertAbsent(Question question, Actor... agents) {
        Goal.Trapping goal = (Goal.Trapping) question.goal();
        StateGraph graph = graph();
        assertThat(new Traps(graph, goal).find(company(agents))).isInstanceOfSatisfying(TrapFinding.Absent.class, it ->
                assertThat(new NoTrapCheck(graph, goal).complaint(it.proof())).isEmpty());
    }

    private String shown(Trap trap) {
        StringBuilder text = new StringBuilder(trap.start().shown(x));
        trap.moves().forEach(move -> text.append(' ').append(move.after().shown(x)));
        List<String> region = ((Trap.Listed) trap.region()).states().stream().map(state -> state.shown(x)).sorted().toList();
        return text + " " + region;
    }
}
