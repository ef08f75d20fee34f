package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** What a {@code property} asks, as written. */
public sealed interface GoalSyntax {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** {@code reachable e}. */
    record Reachable(Span span, ExprSyntax target) implements GoalSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reachable(this);
        }
    }

    /** {@code recoverable e} or {@code recoverable by agents e}. */
    record Recoverable(Span span, By by, ExprSyntax target) implements GoalSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.recoverable(this);
        }
    }

    /** {@code cascade at most 3}. */
    record Cascade(Span span, ExprSyntax most) implements GoalSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cascade(this);
        }
    }

    /** {@code settles x, y at e}. */
    record Settles(Span span, List<ExprSyntax> places, Optional<ExprSyntax> rest) implements GoalSyntax {
        public Settles {
            places = List.copyOf(places);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.settles(this);
        }
    }

    /**
     * {@code p leads to q}, {@code p leads to lasting q} or {@code p leads to q within d}.
     *
     * @param lasting the word, where it stands
     */
    record LeadsTo(
            Span span, ExprSyntax trigger, Optional<Span> lasting, ExprSyntax response, Optional<ExprSyntax> within)
            implements GoalSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leadsTo(this);
        }
    }

    /** Who may bring it about. */
    enum By {
        ANYBODY,
        AGENTS
    }

    interface Visitor<R> {
        R reachable(Reachable node);

        R recoverable(Recoverable node);

        R cascade(Cascade node);

        R settles(Settles node);

        R leadsTo(LeadsTo node);
    }
}
