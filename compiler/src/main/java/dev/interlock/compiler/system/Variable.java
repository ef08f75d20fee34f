package dev.interlock.compiler.system;

import dev.interlock.compiler.source.Span;
import java.util.Optional;

/**
 * One scalar of the state. Arrays are flattened: {@code up[2]} is a variable of its own.
 *
 * @param id its position in {@link TransitionSystem#variables()}
 * @param name as a person would write it: {@code replicas}, {@code up[2]}, {@code Enactor[1].seen}
 * @param known the variable that says whether this one is known, where it may be unknown; while that is false, this one
 *     has the lowest value of its domain
 * @param overflow what a write beyond an end of the domain does
 * @param visibility whether reports show it
 * @param span where the state is declared
 */
public record Variable(
        int id,
        String name,
        Domain domain,
        Optional<Variable> known,
        Overflow overflow,
        Visibility visibility,
        Span span)
        implements Symbol {
    /** One that is always known. */
    public Variable(int id, String name, Domain domain, Overflow overflow, Visibility visibility, Span span) {
        this(id, name, domain, Optional.empty(), overflow, visibility, span);
    }

    public enum Overflow {
        /** A finding for agents, impossible for the environment. */
        CHECKED,
        /** It stops at the end, when the step is complete. */
        SATURATING
    }

    public enum Visibility {
        /** Declared by the user. */
        DECLARED,
        /** Bookkeeping of the compiler: what is in flight, and with which readings; whether something is known. */
        HIDDEN
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Variable that && id == that.id && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return name;
    }
}
