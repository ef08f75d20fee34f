package dev.interlock.compiler.model;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** A derived value, never stored. Definitions are not cyclic. Two are the same only if they are the same object. */
public final class LetDefinition {
    private final Span span;
    private final Optional<String> doc;
    private final Optional<String> owner;
    private final String name;
    private final List<Local> parameters;
    private final Expr value;

    /** @param parameters those of an indexed agent's own definition begin with the agent's indices */
    public LetDefinition(
            Span span, Optional<String> doc, Optional<String> owner, String name, List<Local> parameters, Expr value) {
        this.span = span;
        this.doc = doc;
        this.owner = owner;
        this.name = name;
        this.parameters = List.copyOf(parameters);
        this.value = value;
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

    public String name() {
        return name;
    }

    public List<Local> parameters() {
        return parameters;
    }

    public Type type() {
        return value.type();
    }

    public Expr value() {
        return value;
    }

    @Override
    public String toString() {
        return name;
    }
}
