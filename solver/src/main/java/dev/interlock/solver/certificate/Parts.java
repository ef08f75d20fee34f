package dev.interlock.solver.certificate;

import dev.interlock.compiler.prepare.Slice;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes of proofs about slices one about the whole. What is kept by every step of a slice is kept by every step of the whole, which is one
 * of the slice or changes nothing in it. So invariants hold together; of inductions that go one step back, too, but not of those
 * that go further, for in the whole the steps of others may come between.
 */
final class Parts {
    private final Patience patience;
    private final List<Term> invariants = new ArrayList<>();
    private int depth = -1;

    Parts(Patience patience) {
        this.patience = patience;
    }

    /** Empty where some part cannot be said, or not of the whole. */
    Optional<Certificate> together(Certificate.Parted certificate) {
        boolean all = certificate.parts().stream().allMatch(this::isTaken);
        Term invariant = Terms.and(invariants);
        return Optional.of(depth < 0
                        ? new Certificate.Inductive(invariant)
                        : (Certificate) new Certificate.KInductive(depth, invariant))
                .filter(proof -> all);
    }

    private boolean isTaken(Certificate.Part part) {
        Slice slice = part.slice();
        return new Sayable(slice.system(), slice.question(), patience)
                .of(part.inner())
                .filter(proof -> isTaken(slice, proof))
                .isPresent();
    }

    private boolean isTaken(Slice slice, Certificate proof) {
        if (proof instanceof Certificate.Inductive inductive) {
            invariants.add(slice.outside(inductive.invariant()));
            return true;
        }
        if (proof instanceof Certificate.KInductive induction && induction.depth() <= 1) {
            invariants.add(slice.outside(induction.invariant()));
            depth = Math.max(depth, induction.depth());
            return true;
        }
        return false;
    }
}
