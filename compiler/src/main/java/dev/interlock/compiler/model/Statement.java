package dev.interlock.compiler.model;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** One effect of an action. All expressions read the state before the step. */
public sealed interface Statement {
    Span span();

    <R> R accept(Visitor<R> visitor);

    record Assign(Span span, Expr.StateRef target, Update update, Expr value) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.assign(this);
        }
    }

    /** {@code target = any type}. */
    record Choose(Span span, Expr.StateRef target, Type type) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choose(this);
        }
    }

    record If(Span span, Expr condition, List<Statement> whenTrue, List<Statement> whenFalse) implements Statement {
        public If {
            whenTrue = List.copyOf(whenTrue);
            whenFalse = List.copyOf(whenFalse);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    record For(Span span, List<Local> binders, Optional<Expr> where, List<Statement> body) implements Statement {
        public For {
            binders = List.copyOf(binders);
            body = List.copyOf(body);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.loop(this);
        }
    }

    /** A name for a value of the state before the step; it stands for the statements that follow it in its block. */
    record Let(Span span, Local local, Expr value) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.let(this);
        }
    }

    /** {@code -=} has become ADD of the negated value. */
    enum Update {
        SET,
        ADD
    }

    interface Visitor<R> {
        R assign(Assign node);

        R choose(Choose node);

        R conditional(If node);

        R loop(For node);

        R let(Let node);
    }
}
