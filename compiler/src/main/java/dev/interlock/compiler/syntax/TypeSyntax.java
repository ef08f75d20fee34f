package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.Span;

/** A type as written. */
public sealed interface TypeSyntax {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** {@code bool}, {@code int}, {@code real}, or the name of an enum or a range. */
    record Named(Span span, String name) implements TypeSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.named(this);
        }
    }

    /** {@code low..high}, both ends included. */
    record Range(Span span, ExprSyntax low, ExprSyntax high) implements TypeSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.range(this);
        }
    }

    /** {@code known or unknown}. */
    record OrUnknown(Span span, TypeSyntax known) implements TypeSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orUnknown(this);
        }
    }

    interface Visitor<R> {
        R named(Named node);

        R range(Range node);

        R orUnknown(OrUnknown node);
    }
}
