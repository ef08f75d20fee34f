package dev.interlock.compiler.lower;

import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;

/**
 * The value that a variable has while it means nothing (not in flight, not known): the lowest, so that equal situations
 * are equal states.
 */
final class AtRest {
    private AtRest() {}

    static Term of(Domain domain) {
        if (domain.sort() == Sort.BOOL) {
            return Terms.FALSE;
        }
        return domain.bounds().map(b -> Terms.whole(b.low())).orElseGet(() -> LoweringContext.zero(domain.sort()));
    }

    /** The value where it is known. */
    static Term unless(Term known, Term value, Domain domain) {
        return Terms.ifThenElse(known, value, of(domain));
    }
}
