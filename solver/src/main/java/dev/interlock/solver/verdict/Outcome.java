package dev.interlock.solver.verdict;

import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Question;

/** Whether a goal can be reached. */
public sealed interface Outcome {
    <R> R accept(Visitor<R> visitor);

    /** It is met, as what the interpreter has executed shows; where a finite run shows it, by a shortest one. */
    record Reached(Witness witness) implements Outcome {
        /** The steps that are shown. */
        public Run run() {
            return witness.path();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reached(this);
        }
    }

    /** No run of any length reaches it; the certificate has been checked. */
    record Unreachable(Certificate certificate) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unreachable(this);
        }
    }

    /**
     * Neither was shown.
     *
     * @param depth no run of at most this many steps reaches it; -1 when not even the start is decided
     * @param reason why the search stopped, in a user's words: "the time of 30 s was used up"
     */
    record Unknown(int depth, String reason) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknown(this);
        }
    }

    /**
     * Something was found that counts for nothing: the system may come to a state from which time can never pass again, so its runs
     * are not those that the policy means.
     *
     * @param found what it was
     * @param timelock the question about such states, which does not hold
     */
    record Withheld(Outcome found, Question timelock) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.withheld(this);
        }
    }

    interface Visitor<R> {
        R reached(Reached outcome);

        R unreachable(Unreachable outcome);

        R unknown(Unknown outcome);

        R withheld(Withheld outcome);
    }
}
