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

    /**
     * Once the world is quiet, some states stop changing.
     *
     * @param rest what is to hold in the end besides
     */
    record Settles(Span span, Optional<String> doc, String name, List<Settled> places, Optional<Expr> rest)
            implements Question {
        public Settles {
            places = List.copyOf(places);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.settles(this);
        }
    }

    /**
     * Whenever the one holds, the other holds then or later.
     *
     * @param within how long that may take; never together with {@link Lasting#FOR_GOOD}
     */
    record LeadsTo(
            Span span,
            Optional<String> doc,
            String name,
            Expr trigger,
            Expr response,
            Lasting lasting,
            Optional<Expr> within)
            implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leadsTo(this);
        }
    }

    /** Wherever the system gets to, a way leads back without new faults. */
    record Recoverable(Span span, Optional<String> doc, String name, Expr target, By by) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.recoverable(this);
        }
    }

    /**
     * No chain of acts, each woken by the one before it, is longer than this.
     *
     * @param most a literal, not less than 0
     */
    record Cascade(Span span, Optional<String> doc, String name, Expr most) implements Question {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cascade(this);
        }
    }

    /**
     * A state, or some elements of one.
     *
     * @param indices literals for the leading dimensions; every value of the others is meant
     */
    record Settled(Span span, StateVariable state, List<Expr> indices) {
        public Settled {
            indices = List.copyOf(indices);
        }
    }

    /** How long the response has to stay. */
    enum Lasting {
        /** It comes once. */
        ONCE,
        /** In the end it holds for ever. */
        FOR_GOOD
    }

    /** Who may lead the system back. */
    enum By {
        ANYBODY,
        /** Agents alone, in a quiet world. */
        AGENTS
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

        R settles(Settles question);

        R leadsTo(LeadsTo question);

        R recoverable(Recoverable question);

        R cascade(Cascade question);
    }
}
