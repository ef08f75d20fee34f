package dev.interlock.solver.z3;

import dev.interlock.compiler.system.Term;

/** What is known of a predicate that should hold at the start, be kept by steps and exclude a goal. */
public sealed interface HornResult {
    <R> R accept(Visitor<R> visitor);

    /** There is one: this. */
    record Safe(Term invariant) implements HornResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.safe(this);
        }
    }

    /** There is none: the goal can be reached. */
    record Unsafe() implements HornResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unsafe(this);
        }
    }

    /** @param reason in a user's words */
    record Unknown(String reason) implements HornResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknown(this);
        }
    }

    interface Visitor<R> {
        R safe(Safe result);

        R unsafe(Unsafe result);

        R unknown(Unknown result);
    }
}
