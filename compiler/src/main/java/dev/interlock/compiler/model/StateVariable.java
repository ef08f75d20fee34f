package dev.interlock.compiler.model;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One {@code state} declaration: a scalar, or a total function from its dimensions' values. Two are the same only if they
 * are the same object.
 */
public final class StateVariable {
    private final Span span;
    private final Optional<String> doc;
    private final Optional<String> owner;
    private final String name;
    private final List<Local> dimensions;
    private final Type type;
    private final Overflow overflow;
    private final Initial initial;

    /**
     * @param owner the agent or environment whose private state this is
     * @param dimensions finite; an indexed agent's private state has the agent's indices first
     */
    public StateVariable(
            Span span,
            Optional<String> doc,
            Optional<String> owner,
            String name,
            List<Local> dimensions,
            Type type,
            Overflow overflow,
            Initial initial) {
        this.span = span;
        this.doc = doc;
        this.owner = owner;
        this.name = name;
        this.dimensions = List.copyOf(dimensions);
        this.type = type;
        this.overflow = overflow;
        this.initial = initial;
    }

    public Span span() {
        return span;
    }

    public Optional<String> doc() {
        return doc;
    }

    public Optional<String> owner() {
        return owner;
    }

    /** The name as declared, without its owner. */
    public String name() {
        return name;
    }

    public List<Local> dimensions() {
        return dimensions;
    }

    public Type type() {
        return type;
    }

    public Overflow overflow() {
        return overflow;
    }

    public Initial initial() {
        return initial;
    }

    @Override
    public String toString() {
        return name;
    }

    /** What happens to a write beyond an end of the range. */
    public enum Overflow {
        CHECKED,
        SATURATING
    }

    /** The start. Expressions may use the dimensions and constants, not other states. */
    public sealed interface Initial {
        <R> R accept(Visitor<R> visitor);

        interface Visitor<R> {
            R any(Any initial);

            R value(Value initial);

            R between(Between initial);
        }
    }

    /** Any value of the type. */
    public record Any() implements Initial {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any(this);
        }
    }

    public record Value(Expr value) implements Initial {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(this);
        }
    }

    /** Any value from low to high. */
    public record Between(Expr low, Expr high) implements Initial {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.between(this);
        }
    }
}
