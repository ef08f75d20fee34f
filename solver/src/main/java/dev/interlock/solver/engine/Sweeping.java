package dev.interlock.solver.engine;

import dev.interlock.compiler.census.Census;
import dev.interlock.compiler.census.Recount;
import dev.interlock.compiler.graph.Sweep;
import dev.interlock.compiler.graph.SweepLimits;
import dev.interlock.compiler.graph.Swept;
import dev.interlock.compiler.graph.SweptStates;
import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Answers a question about finite runs by a search through the states of those runs alone, which keeps no graph. A run that it finds is
 * executed by the interpreter; that there is none it says only where a {@link Census} has found the same states.
 */
final class Sweeping {
    private final Ground ground;
    private final Question question;
    private final Budget budget;

    Sweeping(Ground ground, Question question, Budget budget) {
        this.ground = ground;
        this.question = question;
        this.budget = budget;
    }

    /** Empty where it does not come to an end. */
    Optional<Outcome> answer(Scope scope, Patience patience) {
        return answer(scope, Long.MAX_VALUE, patience::isOver, depth -> {});
    }

    /**
     * Empty where it does not come to an end.
     *
     * @param work how many states and steps are looked at, all in all
     * @param enough asked now and then; when it says so, the search ends where it is
     * @param passed told where it ends early: no run of at most so many steps reaches the goal
     */
    Optional<Outcome> answer(Scope scope, long work, BooleanSupplier enough, IntConsumer passed) {
        SweepLimits limits = new SweepLimits(Ground.MOST_ATTEMPTS, work, ground.memory(), enough);
        Swept swept = Sweep.of(scope.system(), question.reaching(), scope::includes, limits);
        return swept.accept(new Swept.Visitor<>() {
            @Override
            public Optional<Outcome> shortest(Swept.Shortest found) {
                return Optional.of(reached(scope, found.candidate()));
            }

            @Override
            public Optional<Outcome> everywhere(Swept.Everywhere found) {
                try (SweptStates states = found.states()) {
                    return recounted(scope, states, enough);
                }
            }

            @Override
            public Optional<Outcome> gaveUp(Swept.GaveUp gaveUp) {
                passed.accept(gaveUp.depth());
                return Optional.empty();
            }
        });
    }

    /** What the candidate is when the interpreter has executed it. */
    Outcome reached(Scope scope, Candidate candidate) {
        return candidate.steps().size() <= budget.depth()
                ? new Outcome.Reached(Replayed.run(scope.system(), question, candidate))
                : new Outcome.Unknown(budget.depth(), Words.depthReached(budget.depth()));
    }

    private Optional<Outcome> recounted(Scope scope, SweptStates states, BooleanSupplier enough) {
        Recount recount = Census.of(
                scope.system(), question.reaching(), scope::includes, states, Ground.MOST_ATTEMPTS, enough);
        return recount.accept(new Recount.Visitor<>() {
            @Override
            public Optional<Outcome> confirmed(Recount.Confirmed result) {
                return Optional.of(new Outcome.Unreachable(new Certificate.Explored(result.states())));
            }

            @Override
            public Optional<Outcome> refuted(Recount.Refuted result) {
                throw new SolverDisagreement("not all states of `" + ground.system().name() + "` were looked at for `"
                        + question.name() + "`: " + result.how());
            }

            @Override
            public Optional<Outcome> stopped(Recount.Stopped result) {
                return Optional.empty();
            }
        });
    }
}
