package dev.interlock.solver.engine;

import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Outcome;
import java.util.List;

/** Whoever answers queries about one question. */
@FunctionalInterface
public interface Answering {
    Outcome answer(Query query, Patience patience);

    /**
     * The question taken apart: a set of agents reaches its goal iff they reach that of one of these, for all queries that start where
     * this one does. This one alone where it cannot be.
     */
    default List<Answering> parts(Query query) {
        return List.of(this);
    }
}
