package dev.interlock.compiler.liveness;

import dev.interlock.compiler.interpret.TrapCandidate;

/** What a look at all states of a graph came to: is there one that nothing leads out of. */
public sealed interface TrapFinding {
    <R> R accept(Visitor<R> visitor);

    /** A nearest one. */
    record Found(TrapCandidate candidate) implements TrapFinding {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.found(this);
        }
    }

    /** There is none in the graph. That proves that there is none at all when the graph has no gap. */
    record Absent(NoTrap proof) implements TrapFinding {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.absent(this);
        }
    }

    interface Visitor<R> {
        R found(Found finding);

        R absent(Absent finding);
    }
}
