package dev.interlock.solver.engine;

import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;

/** Looks for a run from one state to where it is known how to go on; or for an invariant that says why there is none. */
final class WayBack {
    private static final int SHORT = 3;

    private final Task task;
    private final Budget budget;
    private final Patience patience;

    WayBack(Task task, Budget budget, Patience patience) {
        this.task = task;
        this.budget = budget;
        this.patience = patience;
    }

    /** That there is none is always shown by an invariant, which is not checked yet. */
    Outcome find() {
        try (BoundedSearch search = new BoundedSearch(task, patience)) {
            Outcome near = search.upTo(SHORT);
            if (near instanceof Outcome.Reached) {
                return near;
            }
            Patience share = patience.atMost(Duration.ofMillis(patience.millisLeft() / 2));
            return new Spacer(task, share).claim() instanceof Spacer.Claim.Proved proved
                            && proved.certificate() instanceof Certificate.Inductive invariant
                    ? new Outcome.Unreachable(invariant)
                    : search.upTo(budget.depth());
        }
    }
}
