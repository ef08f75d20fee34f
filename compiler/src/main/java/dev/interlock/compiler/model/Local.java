package dev.interlock.compiler.model;

import dev.interlock.compiler.source.Span;

/**
 * A name with a value of its own for a while: an action's parameter or reading, a quantifier's or loop's variable, an
 * agent's index, a {@code let} inside a body, the parameter of a {@code let}. Two are the same only if they are the same object.
 */
public final class Local {
    private final String name;
    private final Type type;
    private final Span span;

    public Local(String name, Type type, Span span) {
        this.name = name;
        this.type = type;
        this.span = span;
    }

    public String name() {
        return name;
    }

    public Type type() {
        return type;
    }

    public Span span() {
        return span;
    }

    @Override
    public String toString() {
        return name;
    }
}
