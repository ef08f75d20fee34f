package dev.interlock.solver.verdict;

import dev.interlock.compiler.interpret.Run;

/** Whether a goal can be reached. */
public sealed interface Outcome {
    <R> R accept(Visitor<R> visitor);

    /** A shortest run that reaches it, executed by the interpreter. */
    record Reached(Run run) implements Outcome {
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

    interface Visitor<R> {
        R reached(Reached outcome);

        R unreachable(Unreachable outcome);

        R unknown(Unknown outcome);
    }
}
