package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.LassoCandidate;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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
        Patience proving = patience.child();
        try {
            CompletableFuture<Optional<Certificate>> proof = BigStack.start(
                    "interlock-loop-proof", () -> new LoopProof(task, proving).find());
            proof.whenComplete((found, failure) -> {
                if (failure != null || found.isPresent()) {
                    searching.stop();
                }
            });
            return searched(searching).map(found -> task.judged(found, depth)).orElseGet(() -> orProof(proof));
        } finally {
            proving.stop();
        }
    }

    private Optional<LassoCandidate> searched(Patience searching) {
        try (LassoSearch search = new LassoSearch(task, searching)) {
            Optional<LassoCandidate> found = search.upTo(budget.depth());
            depth = search.depth();
            return found;
        }
    }

    private Outcome orProof(CompletableFuture<Optional<Certificate>> proof) {
        return BigStack.await(proof).<Outcome>map(Outcome.Unreachable::new).orElseGet(() ->
                new Outcome.Unknown(depth, why()));
    }

    private String why() {
        String searched = depth < 0 ? "no run that goes on for ever was looked at" : "no loop was found within " + depth
                + (depth == 1 ? " step" : " steps") + " in all";
        return searched + ", and no bound on how often it can still happen";
    }
}
