package dev.interlock.compiler.graph;

import dev.interlock.compiler.interpret.Candidate;

/** What a walk through a part of a graph says about a goal. */
public sealed interface Reach {
    <R> R accept(Visitor<R> visitor);

    /** A shortest run to it. */
    record Shortest(Candidate candidate) implements Reach {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.shortest(this);
        }
    }

    /** There is none: every state of the part was looked at. */
    record None() implements Reach {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.none(this);
        }
    }

    /**
     * The graph ends before it is decided.
     *
     * @param depth no run of at most so many steps reaches it; -1 when not even the start is decided
     */
    record Open(int depth) implements Reach {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.open(this);
        }
    }

    interface Visitor<R> {
        R shortest(Shortest reach);

        R none(None reach);

        R open(Open reach);
    }
}
