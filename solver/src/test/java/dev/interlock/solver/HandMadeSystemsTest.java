package dev.interlock.solver;

import static dev.interlock.solver.Draft.add;
import static dev.interlock.solver.Draft.atLeast;
import static dev.interlock.solver.Draft.is;
import static dev.interlock.solver.Draft.n;
import static dev.interlock.solver.Draft.set;
import static dev.interlock.solver.Draft.v;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.Outcome;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandMadeSystemsTest {
    private static final Question.Kind RANGE = Question.Kind.RANGE;
    private final Draft draft = new Draft("HandMade");

    @Test
    void anUnboundedCounterStaysPositive() {
        Variable count = draft.of("count", Domain.INTEGERS);
        draft.initially(is(count, 0));
        Actor worker = draft.agent("Worker");
        draft.command(worker, "up", Terms.TRUE, add(count, n(3)));
        draft.command(worker, "down", Terms.less(n(5), v(count)), add(count, n(-5)));
        draft.invariant("positive", atLeast(v(count), 0));
        draft.invariant("small", Terms.atMost(v(count), n(20)));

        assertThat(answer("positive").status()).isEqualTo(Answer.Status.HOLDS);
        assertThat(length(answer("small"))).isEqualTo(7);
    }

    @Test
    void realsAreExact() {
        Variable share = draft.of("share", Domain.REALS);
        Term one = Terms.fraction(Rational.of(BigInteger.ONE));
        Term third = Terms.fraction(new Rational(BigInteger.ONE, BigInteger.valueOf(3)));
        draft.initially(Terms.equal(v(share), Terms.fraction(Rational.ZERO)));
        Actor filler = draft.agent("Filler");
        draft.command(filler, "fill", Terms.less(v(share), one), add(share, third));
        draft.invariant("atMostOne", Terms.atMost(v(share), one));
        draft.ask(Question.Kind.REACHABLE, "full", new Goal.InState(Terms.equal(v(share), one)));

        assertThat(answer("atMostOne").status()).isEqualTo(Answer.Status.HOLDS);
        assertThat(length(answer("full"))).isEqualTo(3);
    }

    @Test
    void theEnvironmentAloneIsACoalitionWithoutMembers() {
        Variable load = draft.range("load", 0, 9);
        draft.initially(is(load, 0));
        draft.command(draft.environment("World"), "more", Terms.TRUE, add(load, n(1)));
        draft.command(draft.agent("Shedder"), "shed", Terms.TRUE, set(load, n(0)));
        draft.invariant("calm", Terms.less(v(load), n(4)));
        draft.ask(RANGE, "range", new Goal.Faulting(Fault.RANGE, List.of(), List.of()));

        List<Coalition> coalitions = answer("calm").blame().orElseThrow().coalitions();
        assertThat(coalitions).hasSize(1);
        assertThat(coalitions.get(0).members()).isEmpty();
        assertThat(answer("range").status()).isEqualTo(Answer.Status.HOLDS);
    }

    @Test
    void whatTakesTheSameMomentIsSaidToTakeIt() {
        lastAdvertisers();

        Coalition coalition = answer("advertised").blame().orElseThrow().coalitions().get(0);
        assertThat(coalition.members()).hasSize(2);
        assertThat(coalition.minimality()).isEqualTo(Coalition.Minimality.PROVED);
        assertThat(coalition.turns()).isEqualTo(Coalition.Turns.ONLY_AT_ONCE);
        assertThat(coalition.run().length()).isEqualTo(1);
    }

    @Test
    void atomicActionsCureIt() {
        Variable first = draft.of("up1", Domain.BOOLS);
        Variable second = draft.of("up2", Domain.BOOLS);
        draft.initially(Terms.and(v(first), v(second)));
        draft.atomic(draft.agent("Site", "1"), "leave", v(second), List.of(second), set(first, Terms.FALSE));
        draft.atomic(draft.agent("Site", "2"), "leave", v(first), List.of(first), set(second, Terms.FALSE));
        draft.invariant("advertised", Terms.or(v(first), v(second)));

        assertThat(answer("advertised").status()).isEqualTo(Answer.Status.HOLDS);
    }

    @Test
    void oneAtomicActionIsEnoughToForbidTheSharedStep() {
        Variable first = draft.of("up1", Domain.BOOLS);
        Variable second = draft.of("up2", Domain.BOOLS);
        draft.initially(Terms.and(v(first), v(second)));
        draft.atomic(draft.agent("Site", "1"), "leave", v(second), List.of(second), set(first, Terms.FALSE));
        draft.command(draft.agent("Site", "2"), "leave", v(first), set(second, Terms.FALSE));
        draft.invariant("advertised", Terms.or(v(first), v(second)));

        assertThat(answer("advertised").status()).isEqualTo(Answer.Status.HOLDS);
    }

    @Test
    void aSaturatingVariableStopsAtItsEnds() {
        Variable level = draft.saturating("level", 0, 10);
        draft.initially(is(level, 5));
        Actor pump = draft.agent("Pump");
        draft.command(pump, "in", Terms.TRUE, add(level, n(4)));
        draft.command(pump, "out", Terms.TRUE, add(level, n(-4)));
        draft.ask(RANGE, "range", new Goal.Faulting(Fault.RANGE, List.of(), List.of()));
        draft.ask(Question.Kind.REACHABLE, "full", new Goal.InState(is(level, 10)));
        draft.invariant("neverThree", Terms.not(is(level, 3)));

        assertThat(answer("range").status()).isEqualTo(Answer.Status.HOLDS);
        assertThat(length(answer("full"))).isEqualTo(2);
        assertThat(answer("neverThree").status()).isEqualTo(Answer.Status.HOLDS);
    }

    @Test
    void ordersThatEndDifferentlyClash() {
        Variable size = draft.range("size", 0, 9);
        draft.initially(is(size, 2));
        draft.command(draft.agent("Setter"), "reset", Terms.TRUE, set(size, n(5)));
        draft.command(draft.agent("Adder"), "grow", Terms.less(v(size), n(5)), add(size, n(2)));
        draft.ask(Question.Kind.CLASH, "clash", new Goal.Clashing());
        draft.ask(Question.Kind.REACHABLE, "seven", new Goal.InState(is(size, 7)));
        draft.ask(Question.Kind.REACHABLE, "eight", new Goal.InState(is(size, 8)));

        assertThat(answer("clash").status()).isEqualTo(Answer.Status.VIOLATED);
        assertThat(answer("clash").blame().orElseThrow().coalitions().get(0).members()).hasSize(2);
        assertThat(length(answer("seven"))).isEqualTo(1);
        assertThat(answer("eight").status()).isEqualTo(Answer.Status.VIOLATED);
    }

    @Test
    void ordersThatSaturationMakesEqualDoNotClash() {
        Variable size = draft.saturating("size", 0, 5);
        draft.initially(is(size, 2));
        draft.command(draft.agent("Setter"), "reset", Terms.TRUE, set(size, n(5)));
        draft.command(draft.agent("Adder"), "grow", Terms.TRUE, add(size, n(2)));
        draft.ask(Question.Kind.CLASH, "clash", new Goal.Clashing());

        assertThat(answer("clash").status()).isEqualTo(Answer.Status.HOLDS);
    }

    @Test
    void twoAgentsThatStayInsideAloneLeaveTheRangeTogether() {
        Variable left = draft.range("left", 0, 3);
        draft.initially(is(left, 1));
        draft.command(draft.agent("A"), "take", Terms.less(n(0), v(left)), add(left, n(-1)));
        draft.command(draft.agent("B"), "take", Terms.less(n(0), v(left)), add(left, n(-1)));
        draft.ask(RANGE, "range", new Goal.Faulting(Fault.RANGE, List.of(), List.of()));

        Answer range = answer("range");
        assertThat(length(range)).isEqualTo(1);
        assertThat(range.blame().orElseThrow().coalitions().get(0).turns())
                .isEqualTo(Coalition.Turns.ONLY_AT_ONCE);
    }

    @Test
    void anyTwoOfFourInstancesAreSixCoalitions() {
        Variable left = draft.range("left", -9, 9);
        draft.initially(is(left, 2));
        for (int i = 1; i <= 4; i++) {
            Variable done = draft.of("done" + i, Domain.BOOLS);
            draft.initially(Terms.not(v(done)));
            draft.command(
                    draft.agent("Host", "" + i), "take", Terms.not(v(done)), add(left, n(-1)), set(done, Terms.TRUE));
        }
        draft.invariant("some", atLeast(v(left), 1));

        List<Coalition> coalitions = answer("some").blame().orElseThrow().coalitions();
        assertThat(coalitions).hasSize(6).allMatch(coalition -> coalition.members().size() == 2);
        assertThat(coalitions).extracting(Coalition::minimality).containsOnly(Coalition.Minimality.PROVED);
    }

    @Test
    void anActionThatCanNeverHappenIsDead() {
        Variable level = draft.range("level", 0, 5);
        draft.initially(is(level, 0));
        Actor agent = draft.agent("A");
        Input amount = draft.input("amount", new Domain.Range(BigInteger.ONE, BigInteger.valueOf(3)));
        draft.command(agent, "raise", List.of(amount), Terms.less(v(level), n(2)), List.of(), List.of(),
                add(level, Terms.current(amount)));
        draft.ask(Question.Kind.DEAD, "A.jump", new Goal.Enabling(
                List.of(draft.command(agent, "jump", is(level, 5), set(level, n(0))))));
        draft.ask(Question.Kind.DEAD, "A.drop", new Goal.Enabling(
                List.of(draft.command(agent, "drop", is(level, 4), set(level, n(0))))));

        assertThat(answer("A.jump").status()).isEqualTo(Answer.Status.WARNING);
        assertThat(answer("A.drop").status()).isEqualTo(Answer.Status.HOLDS);
    }

    @Test
    void aSystemWithoutAStartIsNoVerdict() {
        Variable level = draft.range("level", 0, 5);
        draft.initially(is(level, 7));
        draft.invariant("any", Terms.FALSE);

        VerifierResult result =
                new Verifier(Budget.USUAL, 1).verify(draft.system(), question -> true, Progress.silent());
        assertThat(result).isInstanceOf(VerifierResult.NoStart.class);
    }

    @Test
    void aSystemInWhichNobodyActsHoldsWhatHoldsAtTheStart() {
        Variable level = draft.range("level", 0, 5);
        draft.initially(is(level, 2));
        draft.invariant("two", is(level, 2));

        assertThat(answer("two").status()).isEqualTo(Answer.Status.HOLDS);
    }

    @Test
    void aProductOfTwoVariablesIsLinearInTheEnd() {
        Variable width = draft.range("width", -3, 3);
        Variable height = draft.of("height", Domain.INTEGERS);
        draft.initially(Terms.and(is(width, -3), is(height, 1)));
        Actor agent = draft.agent("A");
        draft.command(agent, "widen", Terms.less(v(width), n(3)), add(width, n(1)));
        draft.command(agent, "raise", Terms.TRUE, add(height, n(1)));
        draft.invariant("area", Terms.less(Terms.product(v(width), v(height)), n(8)));
        draft.invariant("share", Terms.less(n(-4), Terms.divide(v(width), v(height))));

        assertThat(length(answer("area"))).isEqualTo(8);
        assertThat(answer("share").status()).isEqualTo(Answer.Status.HOLDS);
    }

    private void lastAdvertisers() {
        Variable first = draft.of("up1", Domain.BOOLS);
        Variable second = draft.of("up2", Domain.BOOLS);
        draft.initially(Terms.and(v(first), v(second)));
        draft.command(draft.agent("Site", "1"), "leave", v(second), set(first, Terms.FALSE));
        draft.command(draft.agent("Site", "2"), "leave", v(first), set(second, Terms.FALSE));
        draft.invariant("advertised", Terms.or(v(first), v(second)));
    }

    private Answer answer(String question) {
        TransitionSystem system = draft.system();
        VerifierResult result = new Verifier(Budget.USUAL, 1)
                .verify(system, asked -> asked.name().equals(question), Progress.silent());
        return ((VerifierResult.Verdict) result).verdict().answers().get(0);
    }

    private static int length(Answer answer) {
        return ((Outcome.Reached) answer.outcome()).run().length();
    }
}
