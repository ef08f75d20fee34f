package dev.interlock.report;

import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.ExpectationResult;
import dev.interlock.solver.verdict.SystemVerdict;
import java.util.Optional;

/** How an answer stands once the policy's own {@code expect} lines are heard, the most urgent first. */
public enum Standing {
    VIOLATED("VIOLATED", Tone.BAD),
    UNDECIDED("UNDECIDED", Tone.WARNING),
    /** Violated, as an {@code expect} line that came true says. */
    VIOLATED_AS_EXPECTED("violated", Tone.EXPECTED),
    WARNING("warning", Tone.WARNING),
    /** A warning that the policy knows of. */
    WARNING_AS_EXPECTED("warning", Tone.EXPECTED),
    /** Whether there is a reason for a warning is not known; that alone stops nobody. */
    WARNING_UNDECIDED("undecided", Tone.FAINT),
    HOLDS("holds", Tone.GOOD),
    /** There was no reason for a warning: not worth a line. */
    UNREMARKABLE("holds", Tone.FAINT);

    private final String word;
    private final Tone tone;

    Standing(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    public String word() {
        return word;
    }

    public Tone tone() {
        return tone;
    }

    public static Standing of(Answer answer, SystemVerdict verdict) {
        boolean announced = announcement(answer.question(), verdict).isPresent();
        return switch (answer.status()) {
            case HOLDS -> forWarning(answer) ? UNREMARKABLE : HOLDS;
            case VIOLATED -> announced ? VIOLATED_AS_EXPECTED : VIOLATED;
            case WARNING -> announced ? WARNING_AS_EXPECTED : WARNING;
            case UNDECIDED -> forWarning(answer) ? WARNING_UNDECIDED : UNDECIDED;
        };
    }

    /** The {@code expect} line that says that this is so, unless it did not come true or nothing is known. */
    static Optional<Expectation> expectation(Answer answer, SystemVerdict verdict) {
        return answer.status() == Answer.Status.UNDECIDED
                ? Optional.empty()
                : announcement(answer.question(), verdict);
    }

    private static Optional<Expectation> announcement(Question question, SystemVerdict verdict) {
        return verdict.expectations().stream()
                .filter(result -> !(result instanceof ExpectationResult.NotMet))
                .map(ExpectationResult::expectation)
                .filter(expectation -> expectation.accept(new Announces(question)))
                .findFirst();
    }

    private static boolean forWarning(Answer answer) {
        return answer.question().kind().wanted() == Question.Wanted.USUALLY_POSSIBLE;
    }

    private record Announces(Question question) implements Expectation.Visitor<Boolean> {
        @Override
        public Boolean holds(Expectation.Holds expectation) {
            return isNamed(expectation.question());
        }

        @Override
        public Boolean violated(Expectation.Violated expectation) {
            return isNamed(expectation.question());
        }

        /** Warnings go by the names of other things. */
        private boolean isNamed(String name) {
            return question.kind().wanted() != Question.Wanted.USUALLY_POSSIBLE && question.name().equals(name);
        }

        @Override
        public Boolean byValue(Expectation.ByValue expectation) {
            return isNamed(expectation.question());
        }

        @Override
        public Boolean dead(Expectation.Dead expectation) {
            return question.kind() == Question.Kind.DEAD && question.name().equals(expectation.action());
        }

        @Override
        public Boolean vacuous(Expectation.Vacuous expectation) {
            return question.kind() == Question.Kind.VACUOUS && question.name().equals(expectation.question());
        }

        @Override
        public Boolean scenario(Expectation.Scenario expectation) {
            return false;
        }
    }
}
