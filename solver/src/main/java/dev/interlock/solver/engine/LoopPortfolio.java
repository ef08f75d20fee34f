package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Outcome;

/** All engines for a question about infinite runs. */
final class LoopPortfolio implements Answering {
    private final Ground ground;
    private final Question question;
    private final Goal.Looping goal;
    private final Budget budget;
    private final LoopListing listing;

    LoopPortfolio(Ground ground, Question question, Goal.Looping goal, Budget budget) {
        this.ground = ground;
        this.question = question;
        this.goal = goal;
        this.budget = budget;
        this.listing = new LoopListing(ground, question, goal);
    }

    @Override
    public Outcome answer(Query query, Patience patience) {
        if (query.fairness() == Query.Fairness.NOT_TO_AGENTS) {
            return new Beside(ground, listing.answer(query), patience)
                    .answer(own -> new Outcome.Unknown(-1, "that is only looked for among all states"));
        }
        LoopTask task = new LoopTask(question, goal, query.scope(ground.system()));
        Outcome outcome = new Beside(ground, listing.answer(query), patience)
                .answer(own -> new SymbolicLoops(task, budget, own).answer());
        return outcome instanceof Outcome.Unknown unknown
                ? new Outcome.Unknown(unknown.depth(), listing.timeless(query).orElse(unknown.reason()))
                : outcome;
    }
}
