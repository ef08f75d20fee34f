package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Question;
import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Engine;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.z3.Z3Library;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * A short look at the states near the start, one by one, before any other engine is started: few agents often come to few states even of
 * a large system, and many runs to a goal are short. It ends after so much work, not after some time, so that it sees the same
 * everywhere. May be asked from any thread.
 */
final class Scout {
    /** States and steps: some hundredths of a second, on most machines. */
    private static final long WORK = 160_000;

    /** When it was for nothing so many times more often than not, it is left to others. */
    private static final int MOST_FAILURES = 3;

    private final Ground ground;
    private final Sweeping sweeping;
    private int failures;

    Scout(Ground ground, Question question, Budget budget) {
        this.ground = ground;
        this.sweeping = new Sweeping(ground, question, budget);
    }

    /** One for systems of which others cannot see all states in a moment. */
    static Optional<Scout> of(Ground ground, Question question, Budget budget) {
        return StateSpace.of(ground.system()).isSurveyable()
                ? Optional.empty()
                : Optional.of(new Scout(ground, question, budget));
    }

    /**
     * Empty where there is more to see than is worth a short look.
     *
     * @param passed told then: no run of at most so many steps reaches the goal
     */
    Optional<Outcome> answer(Query query, Patience patience, IntConsumer passed) {
        if (!isWorthwhile()) {
            return Optional.empty();
        }
        patience.busy(Activity.states(0));
        try {
            return learned(sweeping.answer(query.scope(ground.system()), WORK, new Look(patience), passed));
        } finally {
            patience.idle(Engine.STATES);
        }
    }

    private synchronized boolean isWorthwhile() {
        return failures < MOST_FAILURES;
    }

    private synchronized Optional<Outcome> learned(Optional<Outcome> outcome) {
        failures = Math.max(0, failures + (outcome.isPresent() ? -1 : 1));
        return outcome;
    }

    /** One look. When it takes a while, a solver may be needed next, and so begins to begin. */
    private static final class Look implements BooleanSupplier {
        /** A sweep asks before every so many states; this is a third of a look, more or less. */
        private static final int A_WHILE = 30;

        private final Patience patience;
        private final AtomicInteger asked = new AtomicInteger();

        Look(Patience patience) {
            this.patience = patience;
        }

        @Override
        public boolean getAsBoolean() {
            if (asked.incrementAndGet() == A_WHILE) {
                BigStack.executor("interlock-rehearsal").execute(Look::rehearse);
            }
            return patience.isOver();
        }

        private static void rehearse() {
            try {
                Z3Library.rehearse();
            } catch (LinkageError unavailable) {
                // INVARIANT: whoever needs the solver is told so.
                return;
            }
        }
    }
}
