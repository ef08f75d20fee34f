package dev.interlock.solver;

import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.equal;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.Outcome;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TimelockTest {
    private static final Predicate<Question> ALL = question -> true;
    private final SystemBuilder system = new SystemBuilder("Clockwork");
    private final Variable x = system.number("x", 0, 5, 0);
    private final Command up =
            system.command(system.agent("A"), "up").requires(less(current(x), whole(3))).add(x, 1).done();
    private final Command never =
            system.command(system.agent("B"), "never").requires(less(whole(4), current(x))).add(x, 1).done();
    private final Command ends =
            system.command(system.environment("World"), "ends").requires(less(whole(5), current(x))).done();

    @Test
    void takesAwayProofsAndEverythingThatHolds() {
        lockedAt(2);
        Map<String, Answer> answers = answers(ALL);

        assertThat(status(answers, "timelock")).isEqualTo(Answer.Status.VIOLATED);
        assertThat(status(answers, "at most three")).isEqualTo(Answer.Status.UNDECIDED);
        assertThat(answers.get("at most three").outcome()).isInstanceOf(Outcome.Withheld.class);
        assertThat(status(answers, "three")).isEqualTo(Answer.Status.UNDECIDED);
        assertThat(status(answers, "four")).isEqualTo(Answer.Status.UNDECIDED);
        assertThat(status(answers, "B.never")).isEqualTo(Answer.Status.UNDECIDED);
    }

    @Test
    void leavesWhatWasSeen() {
        lockedAt(2);
        Map<String, Answer> answers = answers(ALL);

        assertThat(status(answers, "below two")).isEqualTo(Answer.Status.VIOLATED);
        Blame blame = answers.get("below two").blame().orElseThrow();
        assertThat(blame.completeness()).isEqualTo(Blame.Completeness.MAYBE_MORE);
        assertThat(blame.coalitions()).extracting(Coalition::minimality)
                .containsExactly(Coalition.Minimality.NOT_PROVED);
        assertThat(status(answers, "A.up")).isEqualTo(Answer.Status.HOLDS);
    }

    @Test
    void takesAwayThatThereIsNoWayOutOfATrap() {
        system.ask(Question.Kind.RECOVERABLE, "zero", new Goal.Trapping(equal(current(x), whole(0)), List.of()));
        system.ask(Question.Kind.RECOVERABLE, "three again", new Goal.Trapping(equal(current(x), whole(3)), List.of()));
        lockedAt(2);
        Map<String, Answer> answers = answers(ALL);

        assertThat(status(answers, "zero")).isEqualTo(Answer.Status.UNDECIDED);
        assertThat(answers.get("zero").outcome()).isInstanceOf(Outcome.Withheld.class);
        assertThat(status(answers, "three again")).isEqualTo(Answer.Status.UNDECIDED);
    }

    @Test
    void leavesATrapWhereTimeAlwaysGoesOn() {
        system.ask(Question.Kind.RECOVERABLE, "zero", new Goal.Trapping(equal(current(x), whole(0)), List.of()));
        lockedAt(4);

        assertThat(status(answers(ALL), "zero")).isEqualTo(Answer.Status.VIOLATED);
    }

    @Test
    void takesNothingAwayWhereTimeAlwaysGoesOn() {
        lockedAt(4);
        Map<String, Answer> answers = answers(ALL);

        assertThat(status(answers, "timelock")).isEqualTo(Answer.Status.HOLDS);
        assertThat(status(answers, "at most three")).isEqualTo(Answer.Status.HOLDS);
        assertThat(status(answers, "three")).isEqualTo(Answer.Status.HOLDS);
        assertThat(status(answers, "four")).isEqualTo(Answer.Status.VIOLATED);
        assertThat(status(answers, "B.never")).isEqualTo(Answer.Status.WARNING);
        assertThat(answers.get("below two").blame().orElseThrow().completeness()).isEqualTo(Blame.Completeness.ALL);
    }

    @Test
    void isHeededWhereItIsNotAskedFor() {
        lockedAt(2);
        Map<String, Answer> answers = answers(question -> question.name().equals("at most three"));

        assertThat(answers).containsOnlyKeys("at most three");
        assertThat(status(answers, "at most three")).isEqualTo(Answer.Status.UNDECIDED);
    }

    private void lockedAt(long value) {
        system.ask(Question.Kind.INVARIANT, "at most three", new Goal.InState(less(whole(3), current(x))));
        system.ask(Question.Kind.INVARIANT, "below two", new Goal.InState(equal(current(x), whole(2))));
        system.ask(Question.Kind.REACHABLE, "three", new Goal.InState(equal(current(x), whole(3))));
        system.ask(Question.Kind.REACHABLE, "four", new Goal.InState(equal(current(x), whole(4))));
        system.ask(Question.Kind.DEAD, "A.up", new Goal.Enabling(List.of(up)));
        system.ask(Question.Kind.DEAD, "B.never", new Goal.Enabling(List.of(never)));
        system.ask(
                Question.Kind.TIMELOCK,
                "timelock",
                new Goal.Overdue(List.of(new Goal.Case(ends, equal(current(x), whole(value))))));
    }

    private Map<String, Answer> answers(Predicate<Question> asked) {
        VerifierResult result = new Verifier(Budget.USUAL, 1).verify(system.build(), asked, Progress.silent());
        return ((VerifierResult.Verdict) result).verdict().answers().stream()
                .collect(Collectors.toMap(answer -> answer.question().name(), answer -> answer));
    }

    private static Answer.Status status(Map<String, Answer> answers, String name) {
        return answers.get(name).status();
    }
}
