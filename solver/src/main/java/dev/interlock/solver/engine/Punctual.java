package dev.interlock.solver.engine;

import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverLost;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Answers when patience is over, whatever becomes of those whom it asked: an engine that does not stop when it is told to is left
 * behind, and its question is undecided, so that the others can go on.
 */
public final class Punctual implements Answering {
    /** Longer than engines wait for their helpers. */
    private static final Duration GRACE = Duration.ofSeconds(4);

    private static final long LOOK_MILLIS = 50;

    private final Answering asked;
    private final Duration grace;

    public Punctual(Answering asked) {
        this(asked, GRACE);
    }

    /** @param grace how long an answer may take when patience is over */
    Punctual(Answering asked, Duration grace) {
        this.asked = asked;
        this.grace = grace;
    }

    @Override
    public Outcome answer(Query query, Patience patience) {
        CompletableFuture<Outcome> answer =
                BigStack.start("interlock-engines", () -> asked.answer(query, patience));
        try {
            while (!patience.isOver()) {
                if (isDone(answer, LOOK_MILLIS)) {
                    return BigStack.await(answer);
                }
            }
            return isDone(answer, grace.toMillis())
                    ? BigStack.await(answer)
                    : new Outcome.Unknown(-1, patience.why());
        } catch (SolverLost lost) {
            return new Outcome.Unknown(-1, lost.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown(-1, patience.why());
        }
    }

    @Override
    public List<Answering> parts(Query query) {
        return asked.parts(query).stream().map(part -> (Answering) new Punctual(part, grace)).toList();
    }

    private static boolean isDone(CompletableFuture<Outcome> answer, long millis) throws InterruptedException {
        try {
            answer.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        }
    }
}
