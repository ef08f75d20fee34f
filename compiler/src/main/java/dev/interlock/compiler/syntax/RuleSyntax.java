package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** One line of a {@code coordinate} block as written. The span is the whole line. */
public sealed interface RuleSyntax {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** {@code guard Host[h].drain(n) requires e at finish}. */
    record Guard(Span span, ActionReference action, ExprSyntax condition, Moment moment) implements RuleSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.guard(this);
        }
    }

    /** {@code exclusive A.x, B.y}. */
    record Exclusive(Span span, List<ActionReference> actions) implements RuleSyntax {
        public Exclusive {
            actions = List.copyOf(actions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exclusive(this);
        }
    }

    /** {@code A.x before B.y}. */
    record Before(Span span, ActionReference first, ActionReference second) implements RuleSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.before(this);
        }
    }

    /** {@code at most 2 of A.x, B.y within 10m}. */
    record AtMost(Span span, ExprSyntax most, List<ActionReference> actions, Optional<ExprSyntax> within)
            implements RuleSyntax {
        public AtMost {
            actions = List.copyOf(actions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.atMost(this);
        }
    }

    /** {@code owner of replicas is Cost}. */
    record Owner(Span span, ExprSyntax owned, Identifier agent) implements RuleSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.owner(this);
        }
    }

    /** When a guard is read. */
    enum Moment {
        START,
        FINISH
    }

    interface Visitor<R> {
        R guard(Guard node);

        R exclusive(Exclusive node);

        R before(Before node);

        R atMost(AtMost node);

        R owner(Owner node);
    }
}
