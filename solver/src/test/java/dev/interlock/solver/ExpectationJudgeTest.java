package dev.interlock.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.ScenarioStep;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.ExpectationResult;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExpectationJudgeTest {
    private static final Regional NOT_ASKED = Regional.asking((question, region) -> Regional.Found.UNDECIDED);

    private static final Run RUN = new Run(new State(List.of()), List.of(), new Run.Arrived());
    private static final Outcome REACHED = new Outcome.Reached(RUN);
    private static final Outcome PROVED = new Outcome.Unreachable(new Certificate.Inductive(Terms.TRUE));
    private static final Outcome OPEN = new Outcome.Unknown(3, "the time of 1 s was used up");

    private final Draft draft = new Draft("Expected");
    private final Actor cost = draft.agent("Cost");
    private final Actor speed = draft.agent("Speed");
    private final Actor host1 = draft.agent("Host", "1");
    private final Actor host2 = draft.agent("Host", "2");
    private final Actor host3 = draft.agent("Host", "3");
    private final Question question = draft.invariant("quorum", Terms.TRUE);

    @Test
    void whatHoldsIsExpectedToHold() {
        Expectation holds = new Expectation.Holds(Draft.NOWHERE, "quorum");

        assertThat(judge(holds, answer(PROVED))).isInstanceOf(ExpectationResult.Met.class);
        assertThat(judge(holds, answer(OPEN))).isInstanceOf(ExpectationResult.Open.class);
        assertThat(why(holds, violated(Blame.Completeness.ALL, proved(cost, speed))))
                .isEqualTo("`quorum` is violated by `Cost` and `Speed` in 0 steps");
    }

    @Test
    void coalitionsAreComparedWhateverTheirOrder() {
        Answer answer = violated(Blame.Completeness.ALL, proved(cost, speed), proved(host1));

        assertThat(judge(by(of("Host[1]"), of("Speed", "Cost")), answer)).isInstanceOf(ExpectationResult.Met.class);
        assertThat(why(by(of("Speed", "Cost")), answer))
                .isEqualTo("`quorum` is also violated by `Host[1]`, which the line does not name");
        assertThat(why(by(of("Cost"), of("Host[1]")), answer))
                .isEqualTo("`quorum` is violated by `Cost` and `Speed`, or by `Host[1]` in 0 steps, but `Cost` is no "
                        + "smallest set that violates it");
    }

    @Test
    void othersMayBeAllowed() {
        Answer answer = violated(Blame.Completeness.MAYBE_MORE, proved(cost, speed), proved(host1));

        assertThat(judge(amongOthers(of("Host[1]")), answer)).isInstanceOf(ExpectationResult.Met.class);
        assertThat(judge(by(of("Host[1]"), of("Cost", "Speed")), answer)).isInstanceOf(ExpectationResult.Open.class);
    }

    @Test
    void whatIsNotProvedToBeMinimalSettlesNothing() {
        Answer answer = violated(Blame.Completeness.ALL, notProved(cost, speed));

        assertThat(judge(by(of("Cost", "Speed")), answer)).isInstanceOf(ExpectationResult.Open.class);
        assertThat(judge(by(of("Cost")), answer)).isInstanceOf(ExpectationResult.Open.class);
        assertThat(judge(by(of("Host[1]")), answer)).isInstanceOf(ExpectationResult.NotMet.class);
        assertThat(judge(by(of("Cost", "Speed", "Host[1]")), answer)).isInstanceOf(ExpectationResult.NotMet.class);
    }

    @Test
    void aCountStandsForEveryChoiceOfInstances() {
        Expectation anyTwo = by(new Expectation.Coalition(List.of(member("Cost"), some(2, "Host"))));

        assertThat(judge(
                        anyTwo,
                        violated(
                                Blame.Completeness.ALL,
                                proved(cost, host1, host2),
                                proved(cost, host1, host3),
                                proved(cost, host2, host3))))
                .isInstanceOf(ExpectationResult.Met.class);
        assertThat(judge(
                        anyTwo,
                        violated(Blame.Completeness.ALL, proved(cost, host1, host2), proved(cost, host1, host3))))
                .isInstanceOf(ExpectationResult.NotMet.class);
        assertThat(why(by(new Expectation.Coalition(List.of(some(4, "Host")))), violated(Blame.Completeness.ALL)))
                .isEqualTo("there are no 4 instances of `Host`");
    }

    @Test
    void nobodyIsTheEnvironmentAlone() {
        Expectation nobody = by(of());

        assertThat(judge(nobody, violated(Blame.Completeness.ALL, proved()))).isInstanceOf(ExpectationResult.Met.class);
        assertThat(judge(nobody, violated(Blame.Completeness.ALL, proved(cost))))
                .isInstanceOf(ExpectationResult.NotMet.class);
    }

    @Test
    void theFewestStepsAreCompared() {
        Answer answer = violated(Blame.Completeness.ALL, proved(cost));

        assertThat(judge(inSteps(0), answer)).isInstanceOf(ExpectationResult.Met.class);
        assertThat(why(inSteps(3), answer)).isEqualTo("`quorum` is violated in 0 steps, not 3");
        assertThat(why(inSteps(3), answer(PROVED))).isEqualTo("`quorum` holds");
    }

    @Test
    void deadAndVacuousAreAboutTheirOwnQuestions() {
        Question dead = draft.ask(Question.Kind.DEAD, "Cost.act", new Goal.Enabling(List.of()));
        Question vacuous = draft.ask(Question.Kind.VACUOUS, "quorum", new Goal.InState(Terms.FALSE));
        Expectation isDead = new Expectation.Dead(Draft.NOWHERE, "Cost.act");
        Expectation isVacuous = new Expectation.Vacuous(Draft.NOWHERE, "quorum");

        assertThat(judge(isDead, answer(dead, PROVED))).isInstanceOf(ExpectationResult.Met.class);
        assertThat(why(isDead, answer(dead, REACHED))).isEqualTo("`Cost.act` can happen");
        assertThat(judge(isVacuous, answer(vacuous, PROVED))).isInstanceOf(ExpectationResult.Met.class);
        assertThat(why(isVacuous, answer(vacuous, REACHED))).isEqualTo("the condition of `quorum` can come true");
        assertThat(judge(isVacuous, answer(vacuous, OPEN))).isInstanceOf(ExpectationResult.Open.class);
    }

    @Test
    void whatHasNoConditionIsNotVacuous() {
        Expectation isVacuous = new Expectation.Vacuous(Draft.NOWHERE, "quorum");

        assertThat(why(isVacuous, answer(PROVED)))
                .isEqualTo("`quorum` speaks of no condition that might never come true");
    }

    @Test
    void everyRegionOfValuesMustBeAsExpected() {
        assertThat(byValue(Regional.Found.HOLDS, Regional.Found.VIOLATED)).isInstanceOf(ExpectationResult.Met.class);
        assertThat(byValue(Regional.Found.HOLDS, Regional.Found.UNDECIDED)).isInstanceOf(ExpectationResult.Open.class);
        assertThat(whyNot(byValue(Regional.Found.HOLDS, Regional.Found.HOLDS)))
                .isEqualTo("`quorum` also holds for p = 3");
        assertThat(whyNot(byValue(Regional.Found.VIOLATED, Regional.Found.VIOLATED)))
                .isEqualTo("`quorum` does not hold for p in 1..2");
        assertThat(whyNot(byValue(Regional.Found.NO_START, Regional.Found.VIOLATED)))
                .isEqualTo("no run starts with p in 1..2");
    }

    private ExpectationResult byValue(Regional.Found inside, Regional.Found outside) {
        Expectation expectation = new Expectation.ByValue(Draft.NOWHERE, "quorum", List.of(
                new Expectation.Region("p in 1..2", Terms.TRUE, Expectation.Verdict.HOLDS),
                new Expectation.Region("p = 3", Terms.FALSE, Expectation.Verdict.VIOLATED)));
        Regional regional = Regional.asking((question, region) -> switch (region.wanted()) {
            case HOLDS -> inside;
            case VIOLATED -> outside;
        });
        return judge(expectation, answer(PROVED), regional);
    }

    private static String whyNot(ExpectationResult result) {
        return ((ExpectationResult.NotMet) result).why();
    }

    @Test
    void whatWasNotAskedIsNotJudged() {
        draft.expect(new Expectation.Holds(Draft.NOWHERE, "other"));

        assertThat(new ExpectationJudge(draft.system(), List.of(answer(PROVED)), NOT_ASKED).results()).isEmpty();
    }

    @Test
    void aScenarioIsPlayedWhenEverythingIsAsked() {
        Expectation possible = scenario(Terms.TRUE);
        Expectation impossible = scenario(Terms.FALSE);

        assertThat(judge(possible, answer(OPEN))).isInstanceOf(ExpectationResult.Met.class);
        assertThat(why(impossible, answer(PROVED))).isEqualTo("at line 1 `` is false");
        draft.expect(possible);
        assertThat(new ExpectationJudge(draft.system(), List.of(), NOT_ASKED).results()).isEmpty();
    }

    private static Expectation scenario(Term checked) {
        return new Expectation.Scenario(
                Draft.NOWHERE, "story", List.of(new ScenarioStep.Check(Draft.NOWHERE, checked)));
    }

    private ExpectationResult judge(Expectation expectation, Answer answer) {
        return judge(expectation, answer, NOT_ASKED);
    }

    private ExpectationResult judge(Expectation expectation, Answer answer, Regional regional) {
        TransitionSystem plain = draft.system();
        TransitionSystem system = new TransitionSystem(
                plain.name(), plain.span(), plain.doc(), plain.turns(), plain.variables(), plain.initial(),
                plain.actors(), plain.commands(), plain.monitors(), plain.exclusions(), plain.justices(), plain.questions(),
                List.of(expectation), plain.derived(), plain.parameters());
        return new ExpectationJudge(system, List.of(answer), regional).results().get(0);
    }

    private String why(Expectation expectation, Answer answer) {
        return ((ExpectationResult.NotMet) judge(expectation, answer)).why();
    }

    private Answer answer(Outcome outcome) {
        return answer(question, outcome);
    }

    private static Answer answer(Question asked, Outcome outcome) {
        return new Answer(asked, outcome, Optional.empty(), Duration.ZERO);
    }

    private Answer violated(Blame.Completeness completeness, Coalition... coalitions) {
        return new Answer(
                question, REACHED, Optional.of(new Blame(List.of(coalitions), completeness)), Duration.ZERO);
    }

    private static Coalition proved(Actor... members) {
        return new Coalition(List.of(members), RUN, Coalition.Minimality.PROVED, Coalition.Turns.NOT_JOINT);
    }

    private static Coalition notProved(Actor... members) {
        return new Coalition(List.of(members), RUN, Coalition.Minimality.NOT_PROVED, Coalition.Turns.NOT_JOINT);
    }

    private static Expectation by(Expectation.Coalition... coalitions) {
        return new Expectation.Violated(
                Draft.NOWHERE, "quorum", List.of(coalitions), Expectation.Others.NONE, OptionalInt.empty());
    }

    private static Expectation amongOthers(Expectation.Coalition... coalitions) {
        return new Expectation.Violated(
                Draft.NOWHERE, "quorum", List.of(coalitions), Expectation.Others.ALLOWED, OptionalInt.empty());
    }

    private static Expectation inSteps(int steps) {
        return new Expectation.Violated(
                Draft.NOWHERE, "quorum", List.of(), Expectation.Others.NONE, OptionalInt.of(steps));
    }

    private static Expectation.Coalition of(String... names) {
        return new Expectation.Coalition(List.of(names).stream().map(ExpectationJudgeTest::member).toList());
    }

    private static Expectation.Member member(String name) {
        return new Expectation.Member(name, OptionalInt.empty());
    }

    private static Expectation.Member some(int count, String agent) {
        return new Expectation.Member(agent, OptionalInt.of(count));
    }
}
