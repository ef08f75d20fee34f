package dev.interlock.compiler.system;

import dev.interlock.compiler.source.Span;

/**
 * A condition together with the place where the user wrote it. False where the expression has no value.
 *
 * @param now the condition itself; the term adds, where a trigger has to hold for a while, that it has
 */
public record Clause(Term term, Term now, Span span, Origin origin) {
    /** One that an action has of its own. */
    public Clause(Term term, Span span) {
        this(term, term, span, Origin.OWN);
    }

    /** One that a line of the protocol between agents adds. */
    public static Clause ofCoordination(Term term, Span line) {
        return new Clause(term, term, line, Origin.COORDINATION);
    }

    /** Who demands it. */
    public enum Origin {
        /** The action's own policy. */
        OWN,
        COORDINATION
    }
}
