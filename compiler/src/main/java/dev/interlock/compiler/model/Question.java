package dev.interlock.compiler.model;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** Something that the policy asks, besides the built-in checks. */
public sealed interface Question {
    Span span();

    Optional<String> doc();

    /** How the user refers to it: {@code quorum}, or {@code Proxy.limit} for an agent's assumption. */
    String name();

    <R> R accept(Visitor<R> visitor);

    /** Must hold in every reachable state or, with {@code old}, be kept by every step. */
    record Invariant(Span span, Optional<String> doc, String name, Scope scope, Expr condition) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.invariant(this);
        }
    }

    /** An agent's contract with the others; asked once for each instance of the agent. */
    record Assumption(
            Span span, Optional<String> doc, String agent, List<Local> indices, String name, Scope scope, Expr condition)
            implements Question {
        public Assumption {
            indices = List.copyOf(indices);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.assumption(this);
        }
    }

    /** Must be possible. */
    record Reachable(Span span, Optional<String> doc, String name, Expr target) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reachable(this);
        }
    }

    /** Whether a condition speaks of a state or of a step. */
    enum Scope {
        STATE,
        STEP
    }

    interface Visitor<R> {
        R invariant(Invariant question);

        R assumption(Assumption question);

        R reachable(Reachable question);
    }
}
