package dev.interlock.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.ExpectationResult;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.verdict.SystemVerdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a report says about verdicts that are rare: not decided, not proved, not as expected. */
class TextReportTest {
    private static final String POLICY = """
            system Pool
            state size : 0..5 = 4
            state out : 0..5 = 0
            agent Saver { action shrink requires size > 2 { size -= 1 } }
            agent Mender { action mend requires out < 2 { out += 1 } }
            invariant floor: size - out >= 1
            property low: reachable size == 2
            expect floor violated by Saver, Mender
            expect low holds
            """;

    private static final TransitionSystem SYSTEM = ExhaustiveVerdicts.compile("pool.interlock", POLICY);

    private static SystemVerdict verdict(
            UnaryOperator<Answer> change, Function<Expectation, ExpectationResult> judge) {
        SystemVerdict plain = ExhaustiveVerdicts.of(SYSTEM, judge);
        return new SystemVerdict(SYSTEM, plain.answers().stream().map(change).toList(), plain.expectations());
    }

    private static UnaryOperator<Answer> outcome(Question.Kind kind, Outcome outcome) {
        return answer -> answer.question().kind() == kind
                ? new Answer(answer.question(), outcome, Optional.empty(), answer.time())
                : answer;
    }

    private static UnaryOperator<Answer> coalition(UnaryOperator<Coalition> change, Blame.Completeness completeness) {
        return answer -> new Answer(
                answer.question(),
                answer.outcome(),
                answer.blame().map(b -> new Blame(b.coalitions().stream().map(change).toList(), completeness)),
                answer.time());
    }

    private static String text(SystemVerdict verdict) {
        return TextReport.of(List.of(verdict), Layout.plain()).replaceAll("\\s+", " ");
    }

    @Test
    void anUndecidedQuestionSaysHowFarItIsKnownAndThatThisIsNoProof() {
        SystemVerdict verdict = verdict(
                outcome(Question.Kind.INVARIANT, new Outcome.Unknown(12, "the time of 30 s was used up")),
                ExpectationResult.Open::new);

        assertThat(text(verdict))
                .contains("UNDECIDED floor: size - out >= 1 pool.interlock:6")
                .contains("No run of at most 12 steps violates it; nothing is known of longer ones: the time of 30 s"
                        + " was used up. This is not a proof")
                .contains("1 is undecided; 2 `expect` lines not decided. Not everything is decided");
        assertThat(Conclusion.of(List.of(verdict)).overall()).isEqualTo(Conclusion.Overall.UNDECIDED);
    }

    @Test
    void whatIsWithheldSaysThatTimeMayStandStillAndDoesNotAskForMoreOfIt() {
        Question timelock = new Question(
                Question.Kind.TIMELOCK, "timelock", new Goal.Overdue(List.of()), SYSTEM.span(), Optional.empty());
        Outcome proved = new Outcome.Unreachable(new Certificate.KInductive(1));
        SystemVerdict verdict = verdict(
                outcome(Question.Kind.INVARIANT, new Outcome.Withheld(proved, timelock)), ExpectationResult.Open::new);

        assertThat(text(verdict))
                .contains("UNDECIDED floor: size - out >= 1 pool.interlock:6")
                .contains("time may come to stand still and never get to what would show: see `timelock`.")
                .doesNotContain("--timeout");
        assertThat(Conclusion.of(List.of(verdict)).overall()).isEqualTo(Conclusion.Overall.UNDECIDED);
    }

    @Test
    void whatIsWithheldForOneReasonIsExplainedOnce() {
        Question timelock = new Question(
                Question.Kind.TIMELOCK, "timelock", new Goal.Overdue(List.of()), SYSTEM.span(), Optional.empty());
        Outcome withheld = new Outcome.Withheld(new Outcome.Unreachable(new Certificate.KInductive(1)), timelock);
        SystemVerdict verdict = verdict(
                answer -> outcome(answer.question().kind(), withheld).apply(answer), ExpectationResult.Open::new);

        assertThat(text(verdict))
                .containsOnlyOnce("time may come to stand still")
                .contains("UNDECIDED floor: size - out >= 1", "UNDECIDED range", "UNDECIDED clash");
    }

    @Test
    void whatWasNotEvenLookedAtIsNotCalledSafeForZeroSteps() {
        SystemVerdict verdict = verdict(
                outcome(Question.Kind.REACHABLE, new Outcome.Unknown(-1, "the time of 1 s was used up")),
                ExpectationResult.Open::new);

        assertThat(text(verdict)).contains("Nothing is known yet: the time of 1 s was used up.");
    }

    @Test
    void anUnmetExpectationIsAViolationOfItsOwnAndSaysWhy() {
        SystemVerdict verdict = verdict(
                UnaryOperator.identity(), e -> new ExpectationResult.NotMet(e, "`floor` is violated by somebody else"));

        assertThat(text(verdict))
                .contains("VIOLATED floor: size - out >= 1")
                .contains("NOT MET expect floor violated by Saver, Mender pool.interlock:8 This line did not come"
                        + " true: `floor` is violated by somebody else.");
        assertThat(Conclusion.of(List.of(verdict)).overall()).isEqualTo(Conclusion.Overall.VIOLATED);
    }

    @Test
    void minimalityIsClaimedOnlyWhenItIsProved() {
        UnaryOperator<Coalition> unproved = c ->
                new Coalition(c.members(), c.run(), Coalition.Minimality.NOT_PROVED, Coalition.Turns.UNDECIDED);
        SystemVerdict verdict =
                verdict(coalition(unproved, Blame.Completeness.MAYBE_MORE), ExpectationResult.Open::new);

        assertThat(text(verdict))
                .contains("neither was found to do it alone, but that is not proved.")
                .contains("whether it also happens by turns was not decided.")
                .contains("There may be others who can do this: the search for them was not finished.")
                .doesNotContain("proved safe");
    }

    @Test
    void aViolationWithoutBlameStillShowsItsRun() {
        UnaryOperator<Answer> withoutBlame = answer ->
                new Answer(answer.question(), answer.outcome(), Optional.empty(), answer.time());

        assertThat(text(verdict(withoutBlame, ExpectationResult.Open::new)))
                .contains("Violated in 2 steps.", "size 4 -> 3");
    }

    @Test
    void allThatIsAsExpectedPasses() {
        Conclusion conclusion = Conclusion.of(List.of(verdict(UnaryOperator.identity(), ExpectationResult.Met::new)));

        assertThat(conclusion.overall()).isEqualTo(Conclusion.Overall.PASSED);
        assertThat(conclusion.count(Standing.VIOLATED_AS_EXPECTED)).isEqualTo(1);
    }

    @Test
    void anUndecidedWarningAloneStopsNobody() {
        SystemVerdict verdict = verdict(
                outcome(Question.Kind.DEAD, new Outcome.Unknown(3, "the time of 1 s was used up")),
                ExpectationResult.Met::new);

        assertThat(Conclusion.of(List.of(verdict)).overall()).isEqualTo(Conclusion.Overall.PASSED);
        assertThat(text(verdict)).contains("undecided Saver.shrink");
    }
}
