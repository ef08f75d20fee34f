package dev.interlock.solver.engine;

import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Outcome;

/** The engines that reason about many states at once, without the look at all states that would answer before them. */
public record PortfolioAlone(TransitionSystem system, Budget budget) implements Answering {
    @Override
    public Outcome answer(Query query, Patience patience) {
        return new Portfolio(Task.of(query.question(), query.scope(system)), budget, patience).answer();
    }
}
