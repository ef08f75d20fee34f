package dev.interlock.solver.engine;

import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A look at all states, and where that is not done in a moment, beside it an engine that reasons about many states at
 * once. The first that decides the question answers it.
 */
final class Beside {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** When all states are listed the answer is near; another engine would only be in the way of the check. */
    private static final Duration FOR_THE_CHECK = Duration.ofSeconds(15);

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Ground ground;
    private final CompletableFuture<Optional<Outcome>> listed;
    private final Patience patience;

    /** @param listed what a look at all states says in the end, if it says anything */
    Beside(Ground ground, CompletableFuture<Optional<Outcome>> listed, Patience patience) {
        this.ground = ground;
        this.listed = listed;
        this.patience = patience;
    }

    /** @param reasoning is told how long it may take */
    Outcome answer(Function<Patience, Outcome> reasoning) {
        Optional<Outcome> soon = within(MOMENT);
        if (soon.isEmpty() && isListed()) {
            soon = within(FOR_THE_CHECK);
        }
        return soon.orElseGet(() -> patience.isOver()
                ? new Outcome.Unknown(-1, patience.why())
                : sideBySide(reasoning));
    }

    private boolean isListed() {
        return ground.graph().isDone() && ground.graph().join().filter(graph -> graph.gap().isEmpty()).isPresent();
    }

    private Optional<Outcome> within(Duration wait) {
        return within(Math.min(wait.toMillis(), patience.millisLeft()), listed);
    }

    private static Optional<Outcome> within(long millis, CompletableFuture<Optional<Outcome>> future) {
        return BigStack.await(future.copy().completeOnTimeout(Optional.empty(), millis, TimeUnit.MILLISECONDS));
    }

    private Outcome sideBySide(Function<Patience, Outcome> reasoning) {
        Patience own = patience.child();
        try {
            CompletableFuture<Outcome> reasoned = BigStack.start("interlock-reasoning", () -> reasoning.apply(own));
            CompletableFuture<Optional<Outcome>> decided = reasoned.thenApply(
                    outcome -> Optional.of(outcome).filter(one -> !(one instanceof Outcome.Unknown)));
            return within(patience.millisLeft() + GRACE.toMillis(), first(List.of(listed, decided)))
                    .orElseGet(() -> reasoned.getNow(new Outcome.Unknown(-1, patience.why())));
        } finally {
            own.stop();
        }
    }

    /** The first answer; none when nobody has one. */
    static CompletableFuture<Optional<Outcome>> first(List<CompletableFuture<Optional<Outcome>>> futures) {
        CompletableFuture<Optional<Outcome>> first = new CompletableFuture<>();
        for (CompletableFuture<Optional<Outcome>> future : futures) {
            future.whenComplete((outcome, failure) -> {
                if (failure != null) {
                    first.completeExceptionally(failure);
                } else if (outcome.isPresent()) {
                    first.complete(outcome);
                }
            });
        }
        CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))
                .whenComplete((done, failure) -> first.complete(Optional.empty()));
        return first;
    }
}
