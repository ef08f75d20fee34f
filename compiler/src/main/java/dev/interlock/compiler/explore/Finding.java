package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import java.util.List;

/** What looking at every state one by one found out about a question. */
public sealed interface Finding {
    <R> R accept(Visitor<R> visitor);

    /** @param run confirmed by replay */
    record Reached(Candidate candidate, Run run, Length length) implements Finding {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reached(this);
        }
    }

    /** @param states all that there are to be reached */
    record Unreachable(List<State> states) implements Finding {
        public Unreachable {
            states = List.copyOf(states);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unreachable(this);
        }
    }

    /**
     * @param states how many were looked at
     * @param depth no run of fewer steps than this reaches the goal
     * @param reason in words
     */
    record GaveUp(int states, int depth, String reason) implements Finding {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.gaveUp(this);
        }
    }

    /** Whether a run that was found is a shortest one. */
    enum Length {
        SHORTEST,
        /** Something was left out before, so there may be a shorter one. */
        UNCERTAIN
    }

    interface Visitor<R> {
        R reached(Reached finding);

        R unreachable(Unreachable finding);

        R gaveUp(GaveUp finding);
    }
}
