package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Outcome;

/** All engines for a question about traps. */
final class TrapPortfolio implements Answering {
    private final Ground ground;
    private final Question question;
    private final Goal.Trapping goal;
    private final Budget budget;
    private final TrapListing listing;

    TrapPortfolio(Ground ground, Question question, Goal.Trapping goal, Budget budget) {
        this.ground = ground;
        this.question = question;
        this.goal = goal;
        this.budget = budget;
        this.listing = new TrapListing(ground, question, goal);
    }

    @Override
    public Outcome answer(Query query, Patience patience) {
        return new Beside(ground, listing.answer(query), patience)
                .answer(own -> new SymbolicTraps(
                        TrapTask.of(question, goal, query.scope(ground.system())), budget, own).answer());
    }
}
