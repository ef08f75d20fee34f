package dev.interlock.solver.process;

import dev.interlock.compiler.system.Term;

/** What Horn clauses came to. */
public sealed interface Solved {
    /** There is a predicate: this. */
    record Safe(Term invariant) implements Solved {}

    /** There is none. */
    record Unsafe() implements Solved {}

    /** @param words of the solver */
    record Unknown(String words) implements Solved {}
}
