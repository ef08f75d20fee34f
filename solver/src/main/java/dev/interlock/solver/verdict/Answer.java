package dev.interlock.solver.verdict;

import dev.interlock.compiler.system.Question;
import java.time.Duration;
import java.util.Optional;

/**
 * What is known about one question.
 *
 * @param blame for a goal that should never be reached and was
 */
public record Answer(Question question, Outcome outcome, Optional<Blame> blame, Duration time) {

    /** What the outcome means for the user, given what they hoped for. */
    public Status status() {
        return outcome.accept(new StatusOf(question.kind().wanted()));
    }

    public enum Status {
        HOLDS,
        VIOLATED,
        /** Not wrong, but surely not meant: an action that can never happen, a property that says nothing. */
        WARNING,
        UNDECIDED
    }

    private record StatusOf(Question.Wanted wanted) implements Outcome.Visitor<Status> {
        @Override
        public Status reached(Outcome.Reached outcome) {
            return wanted == Question.Wanted.NEVER ? Status.VIOLATED : Status.HOLDS;
        }

        @Override
        public Status unreachable(Outcome.Unreachable outcome) {
            return switch (wanted) {
                case NEVER -> Status.HOLDS;
                case POSSIBLE -> Status.VIOLATED;
                case USUALLY_POSSIBLE -> Status.WARNING;
            };
        }

        @Override
        public Status unknown(Outcome.Unknown outcome) {
            return Status.UNDECIDED;
        }

        @Override
        public Status withheld(Outcome.Withheld outcome) {
            return Status.UNDECIDED;
        }
    }
}
