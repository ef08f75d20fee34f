package dev.interlock.solver.verdict;

import dev.interlock.compiler.system.Term;

/** Why a goal cannot be reached in runs of any length; checked again, apart from the engine that found it. */
public sealed interface Certificate {
    <R> R accept(Visitor<R> visitor);

    /** Holds at the start, is kept by every step, and excludes the goal. */
    record Inductive(Term invariant) implements Certificate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inductive(this);
        }
    }

    /**
     * The goal is not reached within {@code depth} steps of the start, and never reached after {@code depth} steps of avoiding
     * it (Sheeran, Singh, Stålmarck, FMCAD 2000).
     */
    record KInductive(int depth) implements Certificate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.kInductive(this);
        }
    }

    interface Visitor<R> {
        R inductive(Inductive certificate);

        R kInductive(KInductive certificate);
    }
}
