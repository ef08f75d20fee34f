package dev.interlock.solver.blame;

import dev.interlock.compiler.system.Actor;
import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.Answering;
import dev.interlock.solver.engine.Query;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Asks the engines, and never spends all that is left on one set of agents. */
public final class EnginesOracle implements Oracle {
    private static final int SHARE = 3;

    private final Query everyone;
    private final Answering engines;
    private final Patience patience;

    /** @param everyone the question when everybody acts */
    public EnginesOracle(Query everyone, Answering engines, Patience patience) {
        this.everyone = everyone;
        this.engines = engines;
        this.patience = patience;
    }

    @Override
    public Outcome together(Set<Actor> agents) {
        patience.busy(Activity.culprits(agents.size(), everyone.agents().size()));
        return answer(everyone.by(agents));
    }

    @Override
    public Outcome byTurns(Set<Actor> agents) {
        return answer(everyone.by(agents).byTurns());
    }

    @Override
    public boolean isHarmless(Set<Actor> agents) {
        return answer(everyone.by(agents).unowed()) instanceof Outcome.Unreachable;
    }

    @Override
    public List<Oracle> parts() {
        return engines.parts(everyone).stream()
                .map(part -> (Oracle) new EnginesOracle(everyone, part, patience))
                .toList();
    }

    private Outcome answer(Query query) {
        if (patience.isOver()) {
            return new Outcome.Unknown(-1, patience.why());
        }
        Patience share = patience.atMost(Duration.ofMillis(patience.millisLeft() / SHARE + 1));
        return engines.answer(query, share);
    }
}
