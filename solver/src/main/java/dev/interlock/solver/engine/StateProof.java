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
        this.task = task;
    }

    /** What came of it. */
    sealed interface Result {
        /** @param certificate not checked yet */
        record Proved(Certificate certificate) implements Result {}

        /** Nobody will ever prove it. */
        record Reachable() implements Result {}

        record GaveUp() implements Result {}
    }

    Result within(Patience patience) {
        Result quick = quickly(patience.atMost(Duration.ofMillis(patience.millisLeft() / 3)));
        if (!(quick instanceof Result.GaveUp)) {
            return quick;
        }
        Spacer.Claim claim = new Spacer(task, patience).claim();
        if (claim instanceof Spacer.Claim.Proved proved) {
            return new Result.Proved(proved.certificate());
        }
        return claim instanceof Spacer.Claim.Reachable ? new Result.Reachable() : new Result.GaveUp();
    }

    private Result quickly(Patience patience) {
        try (BoundedSearch search = new BoundedSearch(task, patience);
                KInduction induction = new KInduction(task, patience)) {
            for (int k = 0; k <= MOST_STEPS && !patience.isOver(); k++) {
                Optional<Outcome> found = search.deepen();
                if (found.isPresent()) {
                    return found.get() instanceof Outcome.Reached ? new Result.Reachable() : new Result.GaveUp();
                }
                Optional<Certificate> proved = induction.next();
                if (proved.isPresent()) {
                    return new Result.Proved(proved.get());
                }
            }
        }
        return new Result.GaveUp();
    }
}
