package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.LassoCandidate;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Outcome;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Answers a question about infinite runs where there are too many states to look at, or no end of them: a search for lassos beside a
 * search for a proof, until one of them answers.
 */
public final class SymbolicLoops {
    private final LoopTask task;
    private final Budget budget;
    private final Patience patience;
    private int depth = -1;

    public SymbolicLoops(LoopTask task, Budget budget, Patience patience) {
        this.task = task;
        this.budget = budget;
        this.patience = patience;
    }

    public Outcome answer() {
        Patience searching = patience.child();
        Patience thinking = patience.child();
        try {
            CompletableFuture<Optional<Outcome>> proof = started(
                    "interlock-loop-proof",
                    searching,
                    () -> new LoopProof(task, thinking).find().map(Outcome.Unreachable::new));
            CompletableFuture<Optional<Outcome>> ratchet = started(
                    "interlock-ratchet",
                    searching,
                    () -> isEndless() ? new RatchetSearch(task, thinking).find().map(Outcome.Reached::new) : Optional.empty());
            Optional<LassoCandidate> found = searched(searching);
            return found.isPresent()
                    ? task.judged(found.get(), depth)
                    : Soonest.of(ratchet, proof).orElseGet(() -> new Outcome.Unknown(depth, why()));
        } finally {
            thinking.stop();
        }
    }

    private static CompletableFuture<Optional<Outcome>> started(
            String name, Patience searching, Supplier<Optional<Outcome>> work) {
        CompletableFuture<Optional<Outcome>> started = BigStack.start(name, work);
        started.whenComplete((found, failure) -> {
            if (failure != null || found.isPresent()) {
                searching.stop();
            }
        });
        return started;
    }

    /** Whether some number may grow for ever. */
    private boolean isEndless() {
        return task.scope().system().variables().stream()
                .map(Variable::domain)
                .anyMatch(domain -> domain.sort() != Sort.BOOL && domain.bounds().isEmpty());
    }

    private Optional<LassoCandidate> searched(Patience searching) {
        try (LassoSearch search = new LassoSearch(task, searching)) {
            Optional<LassoCandidate> found = search.upTo(budget.depth());
            depth = search.depth();
            return found;
        }
    }

    private String why() {
        String searched = depth < 0 ? "no run that goes on for ever was looked at" : "no loop was found within " + depth
                + (depth == 1 ? " step" : " steps") + " in all";
        return searched + ", and no bound on how often it can still happen";
    }
}
