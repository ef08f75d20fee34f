package dev.interlock.solver.engine;

import dev.interlock.compiler.prepare.Folded;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.verdict.Certificate;

/**
 * Proofs about a folded system as proofs about the whole: what was assumed to fold it is a part of their
 * invariants.
 */
record Unfolding(Folded folded) implements Certificate.Visitor<Certificate> {
    @Override
    public Certificate inductive(Certificate.Inductive certificate) {
        return new Certificate.Inductive(whole(certificate.invariant()));
    }

    @Override
    public Certificate kInductive(Certificate.KInductive certificate) {
        return new Certificate.KInductive(certificate.depth(), whole(certificate.invariant()));
    }

    private Term whole(Term invariant) {
        return Terms.and(folded.assumed(), folded.outside(invariant));
    }

    @Override
    public Certificate explored(Certificate.Explored certificate) {
        return notInTerms();
    }

    @Override
    public Certificate counted(Certificate.Counted certificate) {
        return notInTerms();
    }

    @Override
    public Certificate ranked(Certificate.Ranked certificate) {
        return notInTerms();
    }

    @Override
    public Certificate descending(Certificate.Descending certificate) {
        return notInTerms();
    }

    @Override
    public Certificate recovering(Certificate.Recovering certificate) {
        return notInTerms();
    }

    @Override
    public Certificate parted(Certificate.Parted certificate) {
        return notInTerms();
    }

    private static Certificate notInTerms() {
        throw new IllegalStateException("internal error: no engine that is given simpler terms proves anything like this");
    }
}
