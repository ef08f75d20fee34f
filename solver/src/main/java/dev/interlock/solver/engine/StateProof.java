package dev.interlock.solver.engine;

import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.Optional;

/** Tries to prove that a state is never reached, in little time: what proofs about infinite runs are reduced to, many times over. */
final class StateProof {
    private static final int MOST_STEPS = 4;

    private final Task task;

    StateProof(Task task) {
        this.task = task.simplified();
    }

    /** What came of it: a proof that is not checked yet, that nobody will ever prove it, or nothing in the time there was. */
    Spacer.Claim within(Patience patience) {
        Spacer.Claim quick = quickly(patience.atMost(Duration.ofMillis(patience.millisLeft() / 3)));
        return quick instanceof Spacer.Claim.GaveUp ? new Spacer(task, patience).claim() : quick;
    }

    private Spacer.Claim quickly(Patience patience) {
        try (BoundedSearch search = new BoundedSearch(task, patience);
                KInduction induction = new KInduction(task, patience)) {
            for (int k = 0; k <= MOST_STEPS && !patience.isOver(); k++) {
                Optional<Outcome> found = search.deepen();
                if (found.isPresent()) {
                    return claim(found.get());
                }
                Optional<Certificate> proved = induction.next();
                if (proved.isPresent()) {
                    return new Spacer.Claim.Proved(proved.get());
                }
            }
        }
        return new Spacer.Claim.GaveUp("it takes more than " + MOST_STEPS + " steps");
    }

    private static Spacer.Claim claim(Outcome found) {
        return found instanceof Outcome.Unknown unknown
                ? new Spacer.Claim.GaveUp(unknown.reason())
                : new Spacer.Claim.Reachable();
    }
}
