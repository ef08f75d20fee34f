package dev.interlock.solver.process;

import dev.interlock.compiler.system.Term;

/** What Horn clauses came to. */
public sealed interface Solved {
    <R> R accept(Visitor<R> visitor);

    /** There is a predicate: this. */
    record Safe(Term invariant) implements Solved {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.safe(this);
        }
    }

    /** There is none. */
    record Unsafe() implements Solved {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unsafe(this);
        }
    }

    /** @param words of the solver */
    record Unknown(String words) implements Solved {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknown(this);
        }
    }

    interface Visitor<R> {
        R safe(Safe solved);

        R unsafe(Unsafe solved);

        R unknown(Unknown solved);
    }
}
