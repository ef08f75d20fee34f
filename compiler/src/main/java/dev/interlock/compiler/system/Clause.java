package dev.interlock.compiler.system;

import dev.interlock.compiler.source.Span;

/** A condition together with the place where the user wrote it. False where the expression has no value. */
public record Clause(Term term, Span span, Origin origin) {
    /** One that an action has of its own. */
    public Clause(Term term, Span span) {
        this(term, span, Origin.OWN);
    }

    /** Who demands it. */
    public enum Origin {
        /** The action's own policy. */
        OWN,
        /** A line of the protocol between agents. */
        COORDINATION
    }
}
