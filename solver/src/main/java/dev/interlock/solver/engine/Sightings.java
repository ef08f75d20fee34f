package dev.interlock.solver.engine;

import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Patience;
import java.util.concurrent.CompletableFuture;

/** Counts the states that somebody has looked at, one asking before each, and tells the number now and then. */
final class Sightings {
    private static final int EACH = 1024;
    private static final int MANY = 20_000;

    private final Patience patience;
    private final CompletableFuture<Void> many;
    private long seen;

    /** @param many is told when there are more than a look at all of them takes no time for */
    Sightings(Patience patience, CompletableFuture<Void> many) {
        this.patience = patience;
        this.many = many;
    }

    /** Whether to stop before the next one. */
    boolean isEnough() {
        if (seen++ % EACH == 0) {
            patience.busy(Activity.states(seen - 1));
        }
        if (seen == MANY) {
            many.complete(null);
        }
        return patience.isOver();
    }
}
