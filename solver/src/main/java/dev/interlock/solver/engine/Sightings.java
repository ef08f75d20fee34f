package dev.interlock.solver.engine;

import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Patience;

/** Counts the states that somebody has looked at, one asking before each, and tells the number now and then. */
final class Sightings {
    private static final int EACH = 1024;

    private final Patience patience;
    private long seen;

    Sightings(Patience patience) {
        this.patience = patience;
    }

    /** Whether to stop before the next one. */
    boolean isEnough() {
        if (seen++ % EACH == 0) {
            patience.busy(Activity.states(seen - 1));
        }
        return patience.isOver();
    }
}
