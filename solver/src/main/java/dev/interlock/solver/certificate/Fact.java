package dev.interlock.solver.certificate;

import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;

/**
 * Something that is assumed of a moment of a run.
 *
 * @param name under which the term is defined; the same name always stands for the same term
 * @param moment zero for the first state that is spoken of, and for the step that leaves it
 */
public record Fact(String name, Term term, int moment, Side side, Source source) {
    public enum Side {
        HOLDS,
        FAILS
    }

    /** Who says what the term is. */
    public enum Source {
        /** The policy. */
        SYSTEM,
        /** Whoever found the proof. */
        ARGUMENT
    }

    static Fact of(String name, Term term) {
        return new Fact(name, term, 0, Side.HOLDS, Source.SYSTEM);
    }

    static Fact claimed(String name, Term term) {
        return new Fact(name, term, 0, Side.HOLDS, Source.ARGUMENT);
    }

    Fact at(int later) {
        return new Fact(name, term, later, side, source);
    }

    Fact not() {
        return new Fact(name, term, moment, Side.FAILS, source);
    }

    /** Whether it is so for a reason that can be seen: nothing has to be proved of what can never be. */
    boolean isNever() {
        return term.equals(side == Side.HOLDS ? Terms.FALSE : Terms.TRUE);
    }
}
