package dev.interlock.compiler.liveness;

import dev.interlock.compiler.system.Justice;

/** Something that a loop has to have for it to count. */
public sealed interface Demand {
    <R> R accept(Visitor<R> visitor);

    /** A step for which what is to recur holds. */
    record Recurrence() implements Demand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.recurrence(this);
        }
    }

    /** A step with which time passes. */
    record Passage() implements Demand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.passage(this);
        }
    }

    /** A state in which the justice is not able, or a step with which it gets its due. */
    record Fairness(Justice justice) implements Demand {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fairness(this);
        }
    }

    interface Visitor<R> {
        R recurrence(Recurrence demand);

        R passage(Passage demand);

        R fairness(Fairness demand);
    }
}
