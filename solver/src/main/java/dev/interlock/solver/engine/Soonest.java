package dev.interlock.solver.engine;

import dev.interlock.solver.verdict.Outcome;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The first answer of two that are on their way; none when neither comes to one. */
final class Soonest {
    private Soonest() {}

    static Optional<Outcome> of(
            CompletableFuture<Optional<Outcome>> one, CompletableFuture<Optional<Outcome>> other) {
        CompletableFuture<Optional<Outcome>> first = new CompletableFuture<>();
        one.whenComplete((found, failure) -> settle(first, found, failure));
        other.whenComplete((found, failure) -> settle(first, found, failure));
        CompletableFuture.allOf(one, other).whenComplete((done, failure) -> first.complete(Optional.empty()));
        return BigStack.await(first);
    }

    private static void settle(
            CompletableFuture<Optional<Outcome>> first, Optional<Outcome> found, Throwable failure) {
        if (failure != null) {
            first.completeExceptionally(failure);
        } else if (found.isPresent()) {
            first.complete(found);
        }
    }
}
