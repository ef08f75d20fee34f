package dev.interlock.cli;

import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.verdict.Answer;

/**
 * What a policy says beforehand of one verdict. An {@code expect … violated} that leaves open who did it, though there is
 * somebody, announces only a part.
 */
record Announcement(String question, Says says) {
    enum Says {
        HOLDS,
        VIOLATED_BY_THESE,
        VIOLATED,
        DEAD,
        VACUOUS
    }

    /** What must be said of this answer. */
    static Announcement needed(Answer answer) {
        Question question = answer.question();
        return new Announcement(question.name(), switch (answer.status()) {
            case HOLDS, UNDECIDED -> Says.HOLDS;
            case VIOLATED -> answer.blame().isPresent() ? Says.VIOLATED_BY_THESE : Says.VIOLATED;
            case WARNING -> question.kind() == Question.Kind.DEAD ? Says.DEAD : Says.VACUOUS;
        });
    }

    /** Reads one {@code expect} line. */
    static final class Of implements Expectation.Visitor<Announcement> {
        @Override
        public Announcement holds(Expectation.Holds expectation) {
            return new Announcement(expectation.question(), Says.HOLDS);
        }

        @Override
        public Announcement violated(Expectation.Violated expectation) {
            boolean complete =
                    !expectation.coalitions().isEmpty() && expectation.others() == Expectation.Others.NONE;
            return new Announcement(expectation.question(), complete ? Says.VIOLATED_BY_THESE : Says.VIOLATED);
        }

        @Override
        public Announcement byValue(Expectation.ByValue expectation) {
            return new Announcement(expectation.question(), Says.VIOLATED);
        }

        @Override
        public Announcement dead(Expectation.Dead expectation) {
            return new Announcement(expectation.action(), Says.DEAD);
        }

        @Override
        public Announcement vacuous(Expectation.Vacuous expectation) {
            return new Announcement(expectation.question(), Says.VACUOUS);
        }

        /** No question has such a name. */
        @Override
        public Announcement scenario(Expectation.Scenario expectation) {
            return new Announcement("scenario " + expectation.name(), Says.HOLDS);
        }
    }
}
