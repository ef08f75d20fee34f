package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** One effect of an action, as written. */
public sealed interface StatementSyntax {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** {@code x = e}, {@code x += e}, {@code x -= e}; the target is a name, perhaps indexed. */
    record Assign(Span span, ExprSyntax target, AssignOperator operator, ExprSyntax value) implements StatementSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.assign(this);
        }
    }

    /** {@code x = any 1..3}: any value of the type. */
    record Choose(Span span, ExprSyntax target, TypeSyntax type) implements StatementSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choose(this);
        }
    }

    /** {@code if c { … } else { … }}; a missing else is an empty list. */
    record If(Span span, ExprSyntax condition, List<StatementSyntax> whenTrue, List<StatementSyntax> whenFalse)
            implements StatementSyntax {
        public If {
            whenTrue = List.copyOf(whenTrue);
            whenFalse = List.copyOf(whenFalse);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    /** {@code for n in Node where c { … }}. */
    record For(
            Span span, List<ExprSyntax.Binder> binders, Optional<ExprSyntax> where, List<StatementSyntax> body)
            implements StatementSyntax {
        public For {
            binders = List.copyOf(binders);
            body = List.copyOf(body);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.loop(this);
        }
    }

    /** {@code let v = e} inside a body: a name for a value of the state before the step. */
    record Let(Span span, Identifier name, ExprSyntax value) implements StatementSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.let(this);
        }
    }

    enum AssignOperator {
        SET("="),
        ADD("+="),
        SUBTRACT("-=");

        private final String symbol;

        AssignOperator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    interface Visitor<R> {
        R assign(Assign node);

        R choose(Choose node);

        R conditional(If node);

        R loop(For node);

        R let(Let node);
    }
}
