package dev.interlock.solver.engine;

import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Proves that there is no such infinite run: by counting rounds, and by measuring what each of them lowers. Nobody knows beforehand which
 * number or which measure will do, so each gets a little time in turn, and then more; what is refuted is not tried again.
 */
public final class LoopProof {
    private static final Duration FIRST = Duration.ofMillis(400);
    private static final Duration GUESSING = Duration.ofSeconds(5);
    private static final Duration FOR_CHAINS = Duration.ofSeconds(5);
    private static final int GROWTH = 4;

    private final LoopTask task;
    private final Patience patience;
    private boolean chainsTried;

    public LoopProof(LoopTask task, Patience patience) {
        this.task = task;
        this.patience = patience;
    }

    /** A certificate that was checked; none when nothing worked, or in the time there is. */
    public Optional<Certificate> find() {
        List<Attempt> open = new ArrayList<>(Counting.attempts(task));
        open.addAll(Ranking.attempts(task));
        Optional<Certificate> found = chained(patience.atMost(Duration.ofMillis(patience.millisLeft() / 4)).atMost(GUESSING));
        Duration share = FIRST;
        while (found.isEmpty() && !open.isEmpty() && !patience.isOver()) {
            found = round(open, share);
            share = share.multipliedBy(GROWTH);
            found = found.isPresent() ? found : chained(patience);
        }
        return found;
    }

    /** By a chain; where one is found at all it is found soon, unless the machine is busy. */
    private Optional<Certificate> chained(Patience guessing) {
        if (chainsTried) {
            return Optional.empty();
        }
        Optional<Attempt> chain = new DescentSearch(task, guessing).find();
        chainsTried = !guessing.isOver();
        return chain.flatMap(attempt -> round(new ArrayList<>(List.of(attempt)), FOR_CHAINS));
    }

    private Optional<Certificate> round(List<Attempt> open, Duration share) {
        for (Iterator<Attempt> left = open.iterator(); left.hasNext() && !patience.isOver(); ) {
            Attempt attempt = left.next();
            Spacer.Claim result = new StateProof(attempt.states().get()).within(patience.atMost(share));
            if (result instanceof Spacer.Claim.Proved proved) {
                return new LoopCertificateCheck(task, patience).of(attempt.wrapped().apply(proved.certificate()));
            }
            if (result instanceof Spacer.Claim.Reachable) {
                left.remove();
            }
        }
        return Optional.empty();
    }
}
