package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.LassoCandidate;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.reduction.Knot;
import dev.interlock.solver.verdict.Outcome;
import java.util.Optional;

/**
 * Bounded search for lassos: an onlooker remembers a state, and the run has to come back to it. One that is found has the fewest steps
 * in stem and loop together.
 */
public final class LassoSearch implements AutoCloseable {
    private final Knot knot;
    private final BoundedSearch search;
    private Optional<String> stopped = Optional.empty();

    public LassoSearch(LoopTask task, Patience patience) {
        this.knot = Knot.of(task.scope(), task.question(), task.goal());
        this.search = new BoundedSearch(LoopTask.states(knot.reduced()).simplified(), patience);
    }

    /** The first lasso of at most so many steps; none when there is none, or when the search {@linkplain #stopped stopped}. */
    public Optional<LassoCandidate> upTo(int steps) {
        while (stopped.isEmpty() && depth() < steps) {
            Optional<LassoCandidate> found = deepen();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<LassoCandidate> deepen() {
        return search.deepen().flatMap(outcome -> outcome.accept(new Outcome.Visitor<>() {
            @Override
            public Optional<LassoCandidate> reached(Outcome.Reached found) {
                return Optional.of(knot.lasso(found.run()));
            }

            @Override
            public Optional<LassoCandidate> unreachable(Outcome.Unreachable found) {
                return Optional.empty();
            }

            @Override
            public Optional<LassoCandidate> unknown(Outcome.Unknown found) {
                stopped = Optional.of(found.reason());
                return Optional.empty();
            }

            @Override
            public Optional<LassoCandidate> withheld(Outcome.Withheld found) {
                return Optional.empty();
            }
        }));
    }

    /** No lasso has at most so many steps; -1 before the first search. The onlooker takes up to two steps of its own. */
    public int depth() {
        return Math.max(-1, search.depth() - 2);
    }

    /** Why it stopped before it got as far as it should, in a user's words. */
    public Optional<String> stopped() {
        return stopped;
    }

    @Override
    public void close() {
        search.close();
    }
}
