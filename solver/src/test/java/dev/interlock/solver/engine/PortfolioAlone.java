package dev.interlock.solver.engine;

import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Outcome;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The engines that reason about many states at once, without the look at all states that would answer before them. What they learn about
 * some agents they use when they are asked about others.
 */
public record PortfolioAlone(TransitionSystem system, Budget budget, Experience experience) implements Answering {
    public PortfolioAlone(TransitionSystem system, Budget budget) {
        this(system, budget, new Experience());
    }

    @Override
    public Outcome answer(Query query, Patience patience) {
        Task task = Task.of(query.question(), query.scope(system));
        Portfolio.Known known = new Portfolio.Known(experience.depth(query), experience.hints());
        CompletableFuture<Optional<Outcome>> nothing = CompletableFuture.completedFuture(Optional.empty());
        return experience.learned(query, new Portfolio(task, budget, patience, nothing, known).answer());
    }
}
