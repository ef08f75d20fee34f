package dev.interlock.compiler.lower;

import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * An expression in the logic.
 *
 * @param term its value where it has one; the lowest of its type while it is unknown
 * @param known whether it is known
 * @param hazards the places in it without a value, each under the condition that it is evaluated
 * @param reads the variables that it mentions
 */
record Lowered(Term term, Term known, List<Hazard> hazards, List<Read> reads) {
    Lowered {
        hazards = List.copyOf(hazards);
        reads = List.copyOf(reads);
    }

    static Lowered value(Term term) {
        return value(term, Terms.TRUE);
    }

    static Lowered value(Term term, Term known) {
        return new Lowered(term, known, List.of(), List.of());
    }

    /** For a condition: that it has a value, and is true. */
    Term definitelyTrue() {
        List<Term> parts = new ArrayList<>();
        for (Hazard hazard : hazards) {
            parts.add(Terms.not(hazard.condition()));
        }
        parts.add(term);
        return Terms.and(parts);
    }
}
