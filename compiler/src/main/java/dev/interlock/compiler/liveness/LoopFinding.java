package dev.interlock.compiler.liveness;

import dev.interlock.compiler.interpret.LassoCandidate;
import dev.interlock.compiler.system.Command;
import java.util.List;

/** What a look at all loops of a graph came to. */
public sealed interface LoopFinding {
    <R> R accept(Visitor<R> visitor);

    record Found(LassoCandidate candidate) implements LoopFinding {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.found(this);
        }
    }

    /**
     * There is none in the graph, but there would be if it did not matter that time passes.
     *
     * @param commands those that are executed in such a loop, in the system's order
     */
    record Timeless(List<Command> commands, NoLoop proof) implements LoopFinding {
        public Timeless {
            commands = List.copyOf(commands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.timeless(this);
        }
    }

    /** There is none in the graph. That proves that there is none at all when the graph has no gap. */
    record Absent(NoLoop proof) implements LoopFinding {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.absent(this);
        }
    }

    interface Visitor<R> {
        R found(Found finding);

        R timeless(Timeless finding);

        R absent(Absent finding);
    }
}
