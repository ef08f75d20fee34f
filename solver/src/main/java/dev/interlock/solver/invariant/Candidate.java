package dev.interlock.solver.invariant;

import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import java.util.Set;

/** Something that may always hold, over current variables; each is itself, whatever others say the same. */
final class Candidate {
    private final Term term;
    private final Set<Symbol> about;

    Candidate(Term term) {
        this.term = term;
        this.about = Occurring.symbols(term);
    }

    Term term() {
        return term;
    }

    /** The variables that it names. */
    Set<Symbol> about() {
        return about;
    }
}
