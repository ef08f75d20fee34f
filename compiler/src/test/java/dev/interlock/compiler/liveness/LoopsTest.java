package dev.interlock.compiler.liveness;

import static dev.interlock.compiler.system.Terms.TRUE;
import static dev.interlock.compiler.system.Terms.and;
import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.equal;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.minus;
import static dev.interlock.compiler.system.Terms.next;
import static dev.interlock.compiler.system.Terms.not;
import static dev.interlock.compiler.system.Terms.or;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.graph.GraphBuilder;
import dev.interlock.compiler.graph.GraphLimits;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.Judgement;
import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.LassoReplay;
import dev.interlock.compiler.interpret.Members;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Small systems, one for each thing that makes a loop count or not; what is found is replayed, what is not is checked. */
class LoopsTest {
    private final SystemBuilder system = new SystemBuilder("Test");
    private final Variable x = system.number("x", 0, 5, 0);
    private final Actor a = system.agent("A");
    private final Actor b = system.agent("B");
    private final Actor c = system.agent("C");
    private final Actor world = system.environment("World");
    private final Term changes = not(equal(current(x), next(x)));

    @Test
    void agentsThatUndoEachOthersWorkForEverDoNotLetItSettle() {
        Command up = fair(go(a, 0, 1));
        Command down = fair(go(b, 1, 0));
        assertThat(shown(found(settles()))).isEqualTo("0* (A B)");
        assertAbsent(settles(), a);
        assertAbsent(settles(), b);
        assertThat(List.of(up, down)).hasSize(2);
    }

    @Test
    void whoIsReadyNowAndThenMayNeverActButWhoIsAlwaysReadyActs() {
        fair(go(a, 0, 1));
        fair(go(b, 1, 0));
        fair(go(c, 1, 2));
        assertThat(shown(found(settles()))).isEqualTo("0* (A B)");
        fair(system.command(world, "ends").as(Command.Phase.FINISH).requires(less(current(x), whole(2)))
                .set(x, whole(3)).done());
        assertAbsent(settles(), a, b, c);
    }

    @Test
    void nothingIsOwedToWhoTakesNoPart() {
        system.interleaved();
        fair(go(a, 0, 1));
        fair(go(b, 1, 0));
        fair(system.command(c, "rescue").requires(less(current(x), whole(2))).set(x, whole(3)).done());
        assertAbsent(settles(), a, b, c);
        assertThat(shown(found(settles(), a, b))).isEqualTo("0* (A B)");
    }

    @Test
    void whoIsReadyInTurnsOfTheLoopDelaysItOnlyWhereItIsOneAction() {
        system.interleaved();
        fair(go(a, 0, 1));
        fair(go(b, 1, 0));
        Command one = go(c, 0, 2);
        Command other = go(c, 1, 2);
        system.just(one).just(other);
        found(settles());
        system.just(or(one.enabled(), other.enabled()), one, other);
        assertAbsent(settles(), a, b, c);
    }

    @Test
    void aQuietWorldStartsNothing() {
        fair(go(a, 1, 0));
        Command push = go(world, 0, 1);
        assertAbsent(settles(push), a);
        assertThat(shown(found(settles()))).isEqualTo("0* (World A)");
    }

    @Test
    void whatTheWorldOwesStillComes() {
        fair(go(a, 0, 1));
        fair(system.command(world, "ends").as(Command.Phase.FINISH).requires(is(1)).set(x, whole(0)).done());
        assertThat(shown(found(settles(), a))).isEqualTo("0* (A World)");
    }

    @Test
    void theWorldIsQuietOnlyFromSomePointOn() {
        Command begin = go(world, 0, 1);
        fair(go(a, 1, 2));
        fair(go(b, 2, 1));
        assertThat(shown(found(settles(begin)))).isEqualTo("0 World 1* (A B)");
    }

    @Test
    void whatIsLookedForBeginsWhereItHasToAndStays() {
        fair(go(a, 0, 1));
        fair(go(a, 1, 2));
        fair(go(b, 2, 3));
        fair(go(c, 3, 2));
        assertThat(shown(found(looping(is(1), not(is(4)), TRUE)))).isEqualTo("0 A 1* A (B C)");
        assertThat(shown(found(looping(is(0), TRUE, is(3))))).isEqualTo("0* A A (B C)");
        assertAbsent(looping(is(1), not(is(3)), TRUE), a, b, c);
        assertAbsent(looping(is(4), TRUE, TRUE), a, b, c);
    }

    @Test
    void whatNobodyIsOwedAnyThingInContainsWhatFewerDo() {
        system.interleaved();
        fair(go(a, 0, 1));
        fair(go(b, 1, 0));
        fair(system.command(c, "rescue").requires(less(current(x), whole(2))).set(x, whole(3)).done());
        assertAbsent(settles(), a, b, c);
        Company unowed = new Company(Members.of(Set.of(a, b, c)).unowed(), system.build().turns());
        assertThat(find(settles(), unowed)).isInstanceOf(LoopFinding.Found.class);
    }

    @Test
    void onlyTheStartsThatCountAreStarts() {
        Variable fights = system.variable("fights", Domain.BOOLS);
        system.command(a, "up").requires(and(is(0), current(fights))).set(x, whole(1)).done();
        fair(go(b, 1, 0));
        found(settles());
        StateGraph graph = graph();
        Goal.Looping goal = (Goal.Looping) settles().goal();
        Company peaceful = new Company(
                Members.everyone(graph.system()), TransitionSystem.Turns.JOINT, not(current(fights)));
        assertThat(new Loops(graph, goal).find(peaceful)).isInstanceOfSatisfying(LoopFinding.Absent.class, it ->
                assertThat(new NoLoopCheck(graph, goal).complaint(it.proof())).isEmpty());
    }

    @Test
    void aRunMayRestWhereNobodyIsReady() {
        fair(go(a, 0, 1));
        Question never = looping(is(0), not(is(2)), TRUE);
        assertThat(shown(found(never))).isEqualTo("0* A ()");
        fair(go(b, 1, 2));
        assertAbsent(never, a, b, c);
        assertThat(shown(found(never, a))).isEqualTo("0* A ()");
    }

    @Test
    void whatTheWorldMayDoItNeedNotDo() {
        go(world, 0, 1);
        assertThat(shown(found(looping(is(0), not(is(1)), TRUE)))).isEqualTo("0* ()");
    }

    @Test
    void whereThereIsTimeARunLetsItPass() {
        fair(go(a, 0, 1));
        fair(go(b, 1, 0));
        system.command(world, "time").as(Command.Phase.TIME).requires(is(1)).done();
        assertThat(shown(found(settles()))).isEqualTo("0* (A World B)");
    }

    @Test
    void aLoopInWhichNoTimeCanPassIsToldApart() {
        Command up = fair(go(a, 0, 1));
        Command down = fair(go(b, 1, 0));
        fair(go(c, 0, 2));
        system.command(world, "time").as(Command.Phase.TIME).requires(is(2)).done();
        StateGraph graph = graph();
        Goal.Looping goal = (Goal.Looping) settles().goal();
        assertThat(new Loops(graph, goal).find(company(a, b, c))).isInstanceOfSatisfying(LoopFinding.Timeless.class, it -> {
            assertThat(it.commands()).containsExactly(up, down);
            assertThat(new NoLoopCheck(graph, goal).complaint(it.proof())).isEmpty();
        });
    }

    @Test
    void nobodyRestsWhereThereIsTime() {
        system.command(world, "time").as(Command.Phase.TIME).requires(is(1)).done();
        fair(go(a, 0, 1));
        assertThat(shown(found(looping(is(0), not(is(2)), TRUE)))).isEqualTo("0* A (World)");
        assertAbsent(looping(is(0), is(0), TRUE), a);
    }

    @Test
    void agentsActAtOnceOnlyWhereTurnsDoNotDo() {
        Variable y = system.number("y", 0, 1, 0);
        fair(system.command(a, "flip").requires(equal(current(x), current(y)))
                .set(x, oneLess(x)).done());
        fair(system.command(b, "flip").requires(equal(current(x), current(y)))
                .set(y, oneLess(y)).done());
        assertThat(shown(found(settles()))).isEqualTo("0* (AB AB)");
        assertThat(find(settles(), company(a, b).byTurns())).isInstanceOf(LoopFinding.Absent.class);
        fair(system.command(c, "same").requires(not(equal(current(x), current(y)))).set(x, whole(0)).set(y, whole(0)).done());
        assertThat(shown(found(settles()))).isEqualTo("0* (A C)");
    }

    @Test
    void everySampleThatIsDueIsTakenAndNoOther() {
        fair(go(a, 0, 1));
        fair(go(b, 1, 0));
        fair(system.command(c, "sample").as(Command.Phase.SAMPLE).requires(is(1)).done());
        assertThat(shown(found(settles()))).isEqualTo("0* (A B)");
        fair(system.command(c, "other").as(Command.Phase.SAMPLE).done());
        assertThat(shown(found(settles()))).hasSize("0* (A B C)".length()).contains("C");
        assertThat(shown(found(settles(), a, b))).isEqualTo("0* (A B)");
    }

    @Test
    void whoActsInAJointStepHasActedEvenWhereSomebodyElseOverwritesIt() {
        fair(go(a, 0, 1));
        fair(go(b, 1, 0));
        fair(system.command(c, "rescue").requires(less(current(x), whole(2))).set(x, whole(3)).done());
        assertThat(found(settles()).loop()).hasSize(2);
        system.interleaved();
        assertAbsent(settles(), a, b, c);
    }

    @Test
    void aStepWithoutOutcomeEndsARunAndStillItsActionIsReady() {
        system.interleaved();
        fair(go(a, 0, 1));
        fair(go(b, 1, 0));
        fair(system.command(c, "beyond").add(x, 7).done());
        assertAbsent(settles(), a, b, c);
        found(settles(), a, b);
    }

    @Test
    void ofManyLoopsTheShortestIsShown() {
        go(a, 0, 1);
        go(a, 1, 2);
        go(a, 2, 0);
        go(b, 2, 3);
        go(b, 3, 2);
        go(a, 3, 4);
        go(a, 4, 3);
        assertThat(shown(found(settles()))).isEqualTo("0* (A A A)");
        assertThat(shown(found(looping(is(2), TRUE, changes)))).isEqualTo("0 A A 2* (B B)");
        assertThat(shown(found(looping(is(4), TRUE, changes)))).isEqualTo("0 A A B A 4* (A A)");
    }

    @Test
    void manyDemandsAreMetInOneLoop() {
        for (int i = 0; i < 15; i++) {
            Actor other = system.agent("P" + i);
            fair(system.command(other, "p").done());
        }
        fair(go(a, 0, 1));
        fair(go(b, 1, 0));
        system.interleaved();
        Lasso lasso = found(settles());
        assertThat(lasso.length()).isEqualTo(17);
    }

    @Test
    void longWaysTakeNoStack() {
        SystemBuilder large = new SystemBuilder("Large");
        Variable n = large.number("n", 0, 60_000, 0);
        Actor counter = large.agent("Counter");
        large.just(large.command(counter, "up").requires(less(current(n), whole(60_000))).add(n, 1).done());
        large.just(large.command(counter, "again").requires(equal(current(n), whole(60_000))).set(n, whole(0)).done());
        Question question = large.ask(Question.Kind.SETTLES, "s",
                new Goal.Looping(TRUE, TRUE, not(equal(current(n), next(n))), List.of()));
        StateGraph graph = GraphBuilder.build(large.build(), new GraphLimits(100_000, 100_000, 100)).orElseThrow();
        LoopFinding finding = new Loops(graph, (Goal.Looping) question.goal()).find(Company.everyone(graph.system()));
        assertThat(finding).isInstanceOfSatisfying(LoopFinding.Found.class, it ->
                assertThat(it.candidate().loop()).hasSize(60_001));
    }

    private static Term oneLess(Variable variable) {
        return minus(whole(1), current(variable));
    }

    private Command go(Actor actor, long from, long to) {
        return system.command(actor, "from" + from).requires(is(from)).set(x, whole(to)).done();
    }

    private Command fair(Command command) {
        system.just(command);
        return command;
    }

    private Term is(long value) {
        return and(equal(current(x), whole(value)));
    }

    private Question settles(Command... silenced) {
        return system.ask(Question.Kind.SETTLES, "s", new Goal.Looping(TRUE, TRUE, changes, List.of(silenced)));
    }

    private Question looping(Term from, Term stays, Term recurs) {
        return system.ask(Question.Kind.LEADS_TO, "l", new Goal.Looping(from, stays, recurs, List.of()));
    }

    private Company company(Actor... agents) {
        return new Company(Members.of(Set.of(agents)), system.build().turns());
    }

    private StateGraph graph() {
        return GraphBuilder.build(system.build(), new GraphLimits(10_000, 100_000, 1_000)).orElseThrow();
    }

    private LoopFinding find(Question question, Company company) {
        return new Loops(graph(), (Goal.Looping) question.goal()).find(company);
    }

    private Lasso found(Question question) {
        return found(question, system.build().agents().toArray(new Actor[0]));
    }

    private Lasso found(Question question, Actor... agents) {
        TransitionSystem built = system.build();
        LoopFinding finding = find(question, company(agents));
        assertThat(finding).isInstanceOf(LoopFinding.Found.class);
        Judgement<Lasso> judgement = LassoReplay.of(
                built, question, Members.of(Set.of(agents)), ((LoopFinding.Found) finding).candidate());
        assertThat(judgement).isInstanceOf(Judgement.Confirmed.class);
        return ((Judgement.Confirmed<Lasso>) judgement).witness();
    }

    private void assertAbsent(Question question, Actor... agents) {
        Goal.Looping goal = (Goal.Looping) question.goal();
        StateGraph graph = graph();
        LoopFinding finding = new Loops(graph, goal).find(company(agents));
        assertThat(finding).isInstanceOfSatisfying(LoopFinding.Absent.class, it ->
                assertThat(new NoLoopCheck(graph, goal).complaint(it.proof())).isEmpty());
    }

    /** Who acts in which step; the state in which it begins, with a star, and the loop in brackets. */
    private String shown(Lasso lasso) {
        StringBuilder text = new StringBuilder(lasso.start().shown(x));
        for (int i = 0; i < lasso.stem().size(); i++) {
            text.append(i == lasso.from() ? i == 0 ? "*" : " " + lasso.stem().get(i - 1).after().shown(x) + "*" : "");
            text.append(' ').append(actors(lasso.stem().get(i)));
        }
        text.append(lasso.from() < lasso.stem().size() ? ""
                : lasso.stem().isEmpty() ? "*" : " " + lasso.knot().shown(x) + "*");
        return text + " (" + String.join(" ", lasso.loop().stream().map(LoopsTest::actors).toList()) + ")";
    }

    private static String actors(Run.Move move) {
        return move.step().firings().stream()
                .map(firing -> firing.command().actor().name())
                .sorted()
                .reduce("", String::concat);
    }
}
