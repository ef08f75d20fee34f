package dev.interlock.solver.engine;

import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Outcome;

/** Whoever answers queries about one question. */
@FunctionalInterface
public interface Answering {
    Outcome answer(Query query, Patience patience);
}
