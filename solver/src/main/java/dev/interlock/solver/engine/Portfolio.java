package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Term;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Answers one question with all engines: first what is cheap (short runs, induction over few steps), then a search for longer
 * runs beside a search for an invariant, and beside the look at all states that is under way, until one of them answers. A goal
 * that is reached is always reported with a shortest run, and an unreachable one with a certificate that was checked.
 */
public final class Portfolio {
    private static final int CHEAP_STEPS = 3;
    private static final int FIRST_STEPS = 1;
    /** Some tenths of a second, on most machines. */
    private static final Effort CHEAP_WORK = Effort.of(3_000_000);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Task task;
    private final Budget budget;
    private final Patience patience;
    private final CompletableFuture<Optional<Outcome>> listing;
    private final Known known;

    /**
     * What is known beforehand.
     *
     * @param depth no run of at most so many steps reaches the goal
     * @param hints what may be a part of a proof
     */
    record Known(int depth, List<Term> hints) {
        static final Known NOTHING = new Known(-1, List.of());
    }

    /** Without a look at all states. */
    public Portfolio(Task task, Budget budget, Patience patience) {
        this(task, budget, patience, CompletableFuture.completedFuture(Optional.empty()), Known.NOTHING);
    }

    /** @param listing what a look at all states says in the end, if it says anything */
    Portfolio(
            Task task, Budget budget, Patience patience, CompletableFuture<Optional<Outcome>> listing, Known known) {
        this.task = task.simplified();
        this.budget = budget;
        this.patience = patience;
        this.listing = listing;
        this.known = known;
    }

    public Outcome answer() {
        Patience searching = patience.child();
        try (BoundedSearch search = new BoundedSearch(task, known.depth(), searching)) {
            Optional<Outcome> cheap = cheaply(search);
            return cheap.isPresent() ? cheap.get() : sideBySide(search, searching);
        }
    }

    /** The fewest steps first; before more of them are looked at, what always holds may show that it is for nothing. */
    private Optional<Outcome> cheaply(BoundedSearch search) {
        try (KInduction induction = new KInduction(task, patience)) {
            induction.limit(CHEAP_WORK);
            return upTo(FIRST_STEPS, search, induction)
                    .or(() -> new InvariantSearch(task, known.hints(), patience).quickly().flatMap(this::checked))
                    .or(() -> upTo(CHEAP_STEPS, search, induction));
        }
    }

    private Optional<Outcome> upTo(int steps, BoundedSearch search, KInduction induction) {
        while (search.depth() < Math.min(steps, budget.depth())) {
            Optional<Outcome> found = search.deepen();
            if (found.isPresent()) {
                return found.filter(outcome -> outcome instanceof Outcome.Reached);
            }
            Optional<Outcome> proved = induction.next().flatMap(this::checked);
            if (proved.isPresent()) {
                return proved;
            }
        }
        return Optional.empty();
    }

    private Outcome sideBySide(BoundedSearch search, Patience searching) {
        Patience proving = patience.child();
        try {
            CompletableFuture<Spacer.Claim> claim = BigStack.start(
                    "interlock-proof", () -> new Spacer(task, proving).claim());
            CompletableFuture<Optional<Outcome>> invariant = BigStack.start(
                    "interlock-invariant",
                    () -> new InvariantSearch(task, known.hints(), proving).thoroughly().flatMap(this::checked));
            CompletableFuture<Optional<Outcome>> settled =
                    Beside.first(List.of(claim.thenApply(this::proved), invariant, listing));
            settled.whenComplete((outcome, failure) -> stopWhenSettled(outcome, failure, searching));
            Outcome found = search.upTo(budget.depth());
            return found instanceof Outcome.Unknown unknown ? orProof(unknown, claim, settled) : found;
        } finally {
            proving.stop();
        }
    }

    /** Waits for the proof, but not for an engine that does not stop when it should. */
    private Outcome orProof(
            Outcome.Unknown searched, CompletableFuture<Spacer.Claim> claim, CompletableFuture<Optional<Outcome>> proof) {
        long wait = patience.millisLeft() + GRACE.toMillis();
        Optional<Outcome> proved = BigStack.await(
                proof.completeOnTimeout(Optional.empty(), wait, TimeUnit.MILLISECONDS));
        return proved.orElseGet(() -> unknown(searched, claim));
    }

    private static void stopWhenSettled(Optional<Outcome> outcome, Throwable failure, Patience searching) {
        if (failure != null || outcome.isPresent()) {
            searching.stop();
        }
    }

    private Optional<Outcome> proved(Spacer.Claim claim) {
        return claim instanceof Spacer.Claim.Proved proved ? checked(proved.certificate()) : Optional.empty();
    }

    private Optional<Outcome> checked(Certificate certificate) {
        return new CertificateCheck(task, patience).of(certificate).map(Outcome.Unreachable::new);
    }

    private Outcome unknown(Outcome.Unknown searched, CompletableFuture<Spacer.Claim> claim) {
        if (patience.isOver()) {
            return new Outcome.Unknown(searched.depth(), patience.why());
        }
        return claim.getNow(new Spacer.Claim.Reachable()) instanceof Spacer.Claim.GaveUp gaveUp
                        && searched.depth() < budget.depth()
                ? new Outcome.Unknown(searched.depth(), gaveUp.reason())
                : searched;
    }
}
