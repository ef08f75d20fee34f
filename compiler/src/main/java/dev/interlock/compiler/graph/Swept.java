package dev.interlock.compiler.graph;

import dev.interlock.compiler.interpret.Candidate;

/** What a sweep says about a goal. */
public sealed interface Swept {
    <R> R accept(Visitor<R> visitor);

    /** A shortest run to it. */
    record Shortest(Candidate candidate) implements Swept {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shortest(this);
        }
    }

    /** It is reached in none of these states, and there are no others: a claim, to be checked. */
    record Everywhere(SweptStates states) implements Swept {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.everywhere(this);
        }
    }

    /**
     * It ended before that is decided.
     *
     * @param depth no run of at most so many steps reaches it; -1 when not even the start is decided
     * @param reason in a user's words
     */
    record GaveUp(int depth, String reason) implements Swept {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.gaveUp(this);
        }
    }

    interface Visitor<R> {
        R shortest(Shortest swept);

        R everywhere(Everywhere swept);

        R gaveUp(GaveUp swept);
    }
}
