package dev.interlock.solver.blame;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.Portfolio;
import dev.interlock.solver.engine.Task;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.Set;

/** Asks the engines, and never spends all that is left on one set of agents. */
public final class PortfolioOracle implements Oracle {
    private static final int SHARE = 3;

    private final TransitionSystem system;
    private final Question question;
    private final Budget budget;
    private final Patience patience;

    public PortfolioOracle(TransitionSystem system, Question question, Budget budget, Patience patience) {
        this.system = system;
        this.question = question;
        this.budget = budget;
        this.patience = patience;
    }

    @Override
    public Outcome together(Set<Actor> agents) {
        return answer(Scope.only(system, agents));
    }

    @Override
    public Outcome byTurns(Set<Actor> agents) {
        return answer(Scope.only(system, agents).interleaved());
    }

    private Outcome answer(Scope scope) {
        if (patience.isOver()) {
            return new Outcome.Unknown(-1, patience.why());
        }
        Patience share = patience.atMost(Duration.ofMillis(patience.millisLeft() / SHARE + 1));
        return new Portfolio(Task.of(question, scope), budget, share).answer();
    }
}
