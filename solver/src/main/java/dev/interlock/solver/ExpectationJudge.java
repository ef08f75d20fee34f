package dev.interlock.solver;

import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.Playback;
import dev.interlock.compiler.explore.ScenarioPlayer;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.ExpectationResult;
import dev.interlock.solver.verdict.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Judges a policy's {@code expect} lines against the answers. A line is met or not met only when what is known settles it;
 * one about a question that was not asked is not judged at all.
 */
final class ExpectationJudge implements Expectation.Visitor<Optional<ExpectationResult>> {
    private final TransitionSystem system;
    private final List<Answer> answers;
    private final Regional regional;

    ExpectationJudge(TransitionSystem system, List<Answer> answers, Regional regional) {
        this.system = system;
        this.answers = answers;
        this.regional = regional;
    }

    List<ExpectationResult> results() {
        return system.expectations().stream()
                .map(expectation -> expectation.accept(this))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<ExpectationResult> holds(Expectation.Holds expectation) {
        return verdictOn(expectation.question()).map(answer -> switch (answer.status()) {
            case HOLDS -> new ExpectationResult.Met(expectation);
            case VIOLATED, WARNING -> new ExpectationResult.NotMet(expectation, Wording.violated(answer));
            case UNDECIDED -> new ExpectationResult.Open(expectation);
        });
    }

    @Override
    public Optional<ExpectationResult> violated(Expectation.Violated expectation) {
        return verdictOn(expectation.question()).map(answer -> switch (answer.status()) {
            case HOLDS, WARNING -> new ExpectationResult.NotMet(expectation, Wording.holds(answer));
            case VIOLATED -> new BlameJudge(system, expectation, answer).result();
            case UNDECIDED -> new ExpectationResult.Open(expectation);
        });
    }

    @Override
    public Optional<ExpectationResult> byValue(Expectation.ByValue expectation) {
        return verdictOn(expectation.question()).map(answer -> regional.judge(expectation, answer));
    }

    @Override
    public Optional<ExpectationResult> dead(Expectation.Dead expectation) {
        return find(question ->
                        question.kind() == Question.Kind.DEAD && question.name().equals(expectation.action()))
                .map(answer -> neverComes(answer, expectation, Wording.canHappen(expectation.action())));
    }

    @Override
    public Optional<ExpectationResult> vacuous(Expectation.Vacuous expectation) {
        if (system.questions().stream().noneMatch(question -> isVacuityOf(question, expectation.question()))) {
            return verdictOn(expectation.question()).map(answer -> new ExpectationResult.NotMet(
                    expectation, Wording.hasNoCondition(expectation.question())));
        }
        return find(question -> isVacuityOf(question, expectation.question()))
                .map(answer -> neverComes(answer, expectation, Wording.isNotVacuous(expectation.question())));
    }

    private static boolean isVacuityOf(Question question, String name) {
        return question.kind() == Question.Kind.VACUOUS && question.name().equals(name);
    }

    /** Part of the whole: who asks for single questions only does not ask for scenarios. */
    @Override
    public Optional<ExpectationResult> scenario(Expectation.Scenario expectation) {
        return answers.size() < system.questions().size()
                ? Optional.empty()
                : Optional.of(new ScenarioPlayer(system, Limits.SMALL).play(expectation).accept(new Played(expectation)));
    }

    private record Played(Expectation.Scenario scenario) implements Playback.Visitor<ExpectationResult> {
        @Override
        public ExpectationResult possible(Playback.Possible playback) {
            return new ExpectationResult.Met(scenario);
        }

        @Override
        public ExpectationResult stuck(Playback.Stuck playback) {
            return new ExpectationResult.NotMet(scenario, "at line " + playback.line().line() + " " + playback.why());
        }

        @Override
        public ExpectationResult gaveUp(Playback.GaveUp playback) {
            return new ExpectationResult.Open(scenario, Optional.of(playback.why()));
        }
    }

    private static ExpectationResult neverComes(Answer answer, Expectation expectation, String otherwise) {
        return answer.outcome().accept(new Outcome.Visitor<>() {
            @Override
            public ExpectationResult reached(Outcome.Reached outcome) {
                return new ExpectationResult.NotMet(expectation, otherwise);
            }

            @Override
            public ExpectationResult unreachable(Outcome.Unreachable outcome) {
                return new ExpectationResult.Met(expectation);
            }

            @Override
            public ExpectationResult unknown(Outcome.Unknown outcome) {
                return new ExpectationResult.Open(expectation);
            }

            @Override
            public ExpectationResult withheld(Outcome.Withheld outcome) {
                return new ExpectationResult.Open(expectation);
            }
        });
    }

    private Optional<Answer> verdictOn(String name) {
        return find(question -> question.kind().wanted() != Question.Wanted.USUALLY_POSSIBLE
                && question.name().equals(name));
    }

    private Optional<Answer> find(Predicate<Question> wanted) {
        return answers.stream().filter(answer -> wanted.test(answer.question())).findFirst();
    }
}
