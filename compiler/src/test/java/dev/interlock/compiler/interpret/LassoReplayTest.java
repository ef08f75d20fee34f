package dev.interlock.compiler.interpret;

import static dev.interlock.compiler.explore.SystemBuilder.range;
import static dev.interlock.compiler.interpret.Situations.firing;
import static dev.interlock.compiler.interpret.Situations.state;
import static dev.interlock.compiler.interpret.Situations.step;
import static dev.interlock.compiler.system.Terms.TRUE;
import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.equal;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.next;
import static dev.interlock.compiler.system.Terms.not;
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
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two agents that undo each other's work once the world has begun, a third that is ready now and then, a fourth that always is. */
class LassoReplayTest {
    private final SystemBuilder system = new SystemBuilder("Test");
    private final Variable x = system.number("x", 0, 3, 0);
    private final Actor a = system.agent("A");
    private final Actor b = system.agent("B");
    private final Actor now = system.agent("NowAndThen");
    private final Actor always = system.agent("Always");
    private final Actor world = system.environment("World");
    private final Command up = system.command(a, "up").requires(is(1)).set(x, whole(2)).done();
    private final Command down = system.command(b, "down").requires(is(2)).set(x, whole(1)).done();
    private final Command rescue = system.command(now, "rescue").requires(is(2)).set(x, whole(3)).done();
    private final Command stop = system.command(always, "stop").requires(less(whole(0), current(x)))
            .set(x, whole(0)).done();
    private final Command begin = system.command(world, "begin").requires(is(0)).set(x, whole(1)).done();
    private final Term changes = not(equal(current(x), next(x)));
    private final Members three = Members.of(Set.of(a, b, now));

    LassoReplayTest() {
        system.just(up).just(down).just(rescue).just(stop);
    }

    @Test
    void aLoopThatIsFairIsConfirmedWithItsStates() {
        assertThat(judged(settles(), three, lasso(1, List.of(step(begin)), step(up), step(down))))
                .isEqualTo(new Judgement.Confirmed<>(new Lasso(
                        state(0),
                        List.of(new Run.Move(step(begin), state(1))),
                        1,
                        List.of(new Run.Move(step(up), state(2)), new Run.Move(step(down), state(1))))));
    }

    @Test
    void whatNoRunDoesIsRefuted() {
        LassoCandidate elsewhere = new LassoCandidate(state(1), List.of(), 0, List.of(step(up), step(down)));
        assertRefuted(settles(), three, elsewhere, "no run starts like this");
        assertRefuted(settles(), three, lasso(1, List.of(step(up)), step(up), step(down)), "step 1 is impossible");
        assertRefuted(settles(), three, lasso(1, List.of(step(begin)), step(down), step(up)), "step 2 is impossible");
        assertRefuted(settles(), three, lasso(1, List.of(step(begin)), step(up)), "does not end where it began");
        assertRefuted(settles(), Members.of(Set.of(a)), lasso(1, List.of(step(begin)), step(up), step(down)),
                "`B` acts in step 3");
    }

    @Test
    void whatIsSilencedMayHappenBeforeItHasToBeSilentAndNotAfter() {
        assertRefuted(settles(), three, lasso(0, List.of(step(begin)), step(up), step(down)), "`World.begin` is executed");
        LassoCandidate again = lasso(0, List.of(), step(begin), step(stop));
        assertRefuted(settles(), Members.everyone(system.build()), again, "`World.begin` is executed");
        assertConfirmed(looping(TRUE, TRUE, changes), Members.everyone(system.build()), again);
    }

    @Test
    void whatItBeginsWithHasToHoldAtThatVeryPlace() {
        Question fromTwo = looping(is(2), TRUE, changes);
        assertRefuted(fromTwo, three, lasso(1, List.of(step(begin)), step(up), step(down)), "does not hold after 1 steps");
        assertConfirmed(fromTwo, three, lasso(2, List.of(step(begin), step(up)), step(down), step(up)));
    }

    @Test
    void whatStaysHasToHoldFromThereOn() {
        Question positive = looping(TRUE, less(whole(0), current(x)), changes);
        assertRefuted(positive, three, lasso(0, List.of(step(begin)), step(up), step(down)), "does not hold all the time");
        assertConfirmed(positive, three, lasso(1, List.of(step(begin)), step(up), step(down)));
        Question neverTwo = looping(TRUE, not(is(2)), changes);
        assertRefuted(neverTwo, three, lasso(1, List.of(step(begin)), step(up), step(down)), "does not hold all the time");
    }

    @Test
    void whatRecursHasToBeInTheLoop() {
        Question toOne = looping(TRUE, TRUE, Terms.and(is(0), equal(next(x), whole(1))));
        assertRefuted(toOne, three, lasso(1, List.of(step(begin)), step(up), step(down)), "nothing of what is to recur");
    }

    @Test
    void whoIsReadyForEverAndNeverActsIsOnlyLeftOutWhenNothingIsOwedToIt() {
        Members everyone = Members.everyone(system.build());
        LassoCandidate candidate = lasso(1, List.of(step(begin)), step(up), step(down));
        assertRefuted(settles(), everyone, candidate, "`Always.stop` is ready for ever and never happens");
        assertConfirmed(settles(), three, candidate);
    }

    @Test
    void whoIsReadyIsSoWhicheverBooksAreKept() {
        Variable book = system.hidden("book");
        system.just(system.command(now, "write").set(book, TRUE).done());
        system.ask(new Question(Question.Kind.CASCADE, "c", new Goal.InState(current(book)), SystemBuilder.NOWHERE,
                Optional.empty(), List.of(book)));
        Question settles = settles();
        TransitionSystem asked = system.build().askedFor(settles);
        List<Step> steps = Stream.of(begin, up, down).map(one -> step(asked.commands().get(one.id()))).toList();
        LassoCandidate candidate =
                new LassoCandidate(state(0, false), steps.subList(0, 1), 1, steps.subList(1, 3));
        assertThat(LassoReplay.of(asked, settles, three, candidate))
                .isEqualTo(new Judgement.Refuted<>("`NowAndThen.write` is ready for ever and never happens"));
    }

    @Test
    void oneInstantWithoutBeingReadyIsEnough() {
        LassoCandidate atOnce = lasso(1, List.of(step(begin)), step(up), step(down));
        assertConfirmed(settles(), three, atOnce);
        system.just(TRUE, system.command(now, "wait").requires(not(is(0))).done());
        assertRefuted(settles(), three, atOnce, "`NowAndThen.wait` is ready for ever");
        assertConfirmed(settles(), Members.of(Set.of(a, b)), atOnce);
    }

    @Test
    void theEnvironmentIsReadyOnlyWhereItsStepIsPossible() {
        Command beyond = system.command(world, "beyond").as(Command.Phase.FINISH).add(x, 3).done();
        system.just(TRUE, beyond);
        assertConfirmed(settles(), three, lasso(1, List.of(step(begin)), step(up), step(down)));
        system.just(TRUE, system.command(world, "aside").as(Command.Phase.FINISH).done());
        assertRefuted(settles(), three, lasso(1, List.of(step(begin)), step(up), step(down)), "`World.aside`");
    }

    @Test
    void anAgentIsReadyWhateverWouldComeOfIt() {
        system.just(TRUE, system.command(now, "beyond").add(x, 3).done());
        assertRefuted(settles(), three, lasso(1, List.of(step(begin)), step(up), step(down)), "`NowAndThen.beyond`");
    }

    @Test
    void restingIsFairWhereNobodyIsReady() {
        Question rests = looping(TRUE, TRUE, equal(current(x), next(x)));
        assertConfirmed(rests, three, lasso(0, List.of()));
        assertRefuted(settles(), three, lasso(0, List.of()), "nothing of what is to recur");
        assertRefuted(rests, three, lasso(1, List.of(step(begin))), "`A.up` is ready for ever");
        assertConfirmed(rests, Members.of(Set.of(b, now)), lasso(1, List.of(step(begin))));
    }

    @Test
    void whereThereIsTimeItPassesInTheLoop() {
        Command time = system.command(world, "time").as(Command.Phase.TIME).done();
        Question any = looping(TRUE, TRUE, TRUE);
        assertRefuted(any, three, lasso(1, List.of(step(begin)), step(up), step(down)), "no time passes");
        assertRefuted(any, three, lasso(0, List.of()), "no time passes");
        assertConfirmed(any, three, lasso(1, List.of(step(begin)), step(up), step(time), step(down)));
    }

    @Test
    void whatCannotBeTriedCannotBeConfirmed() {
        Input any = system.input("n", Domain.INTEGERS);
        Command choose = system.command(now, "choose").input(any).requires(less(current(any), whole(0))).done();
        system.just(TRUE, choose);
        LassoCandidate without = lasso(1, List.of(step(begin)), step(up), step(down));
        assertThat(judged(settles(), three, without)).isInstanceOf(Judgement.Open.class);
        Step chosen = new Step(List.of(firing(choose, any, -1)));
        assertConfirmed(settles(), three, lasso(1, List.of(step(begin)), step(up), chosen, step(down)));
    }

    @Test
    void parametersOfOneActionAreTriedOneByOne() {
        Input n = system.input("n", range(0, 3));
        Command tell = system.command(now, "tell").input(n).requires(equal(current(n), current(x))).done();
        system.just(TRUE, tell);
        assertRefuted(settles(), three, lasso(1, List.of(step(begin)), step(up), step(down)), "`NowAndThen.tell`");
        Step told = new Step(List.of(firing(tell, n, 2)));
        assertConfirmed(settles(), three, lasso(1, List.of(step(begin)), step(up), told, step(down)));
    }

    private Term is(long value) {
        return equal(current(x), whole(value));
    }

    private Question settles() {
        return system.ask(Question.Kind.SETTLES, "s", new Goal.Looping(TRUE, TRUE, changes, List.of(begin)));
    }

    private Question looping(Term from, Term stays, Term recurs) {
        return system.ask(Question.Kind.LEADS_TO, "l", new Goal.Looping(from, stays, recurs, List.of()));
    }

    private static LassoCandidate lasso(int from, List<Step> stem, Step... loop) {
        return new LassoCandidate(state(0), stem, from, List.of(loop));
    }

    private Judgement<Lasso> judged(Question question, Members members, LassoCandidate candidate) {
        return LassoReplay.of(system.build(), question, members, candidate);
    }

    private void assertConfirmed(Question question, Members members, LassoCandidate candidate) {
        assertThat(judged(question, members, candidate)).isInstanceOf(Judgement.Confirmed.class);
    }

    private void assertRefuted(Question question, Members members, LassoCandidate candidate, String reason) {
        assertThat(judged(question, members, candidate))
                .isInstanceOfSatisfying(Judgement.Refuted.class, it -> assertThat(it.reason()).contains(reason));
    }
}
