package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.State;
import java.util.List;

/** What became of checking a graph. */
public sealed interface CheckedGraph {
    <R> R accept(Visitor<R> visitor);

    /** @param states all of the graph's, by their numbers */
    record Same(List<State> states) implements CheckedGraph {
        public Same {
            states = List.copyOf(states);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.same(this);
        }
    }

    /** @param how in words, for the report of an internal error */
    record Differs(String how) implements CheckedGraph {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.differs(this);
        }
    }

    /** Nothing is known, for there was no time. */
    record Stopped() implements CheckedGraph {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stopped(this);
        }
    }

    interface Visitor<R> {
        R same(Same result);

        R differs(Differs result);

        R stopped(Stopped result);
    }
}
