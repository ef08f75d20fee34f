package dev.interlock.solver.invariant;

import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.Solo;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What some conditions rest on, of all that is kept by the commands one by one: for each of them and each command that might break it
 * it is asked which others it takes, and what those rest on.
 */
final class Support {
    private final List<Solo> solos;
    private final Index index = new Index();
    private final State start;
    private final Patience patience;

    Support(List<Solo> solos, State start, List<Candidate> all, Patience patience) {
        this.solos = solos;
        this.start = start;
        this.patience = patience;
        all.forEach(index::add);
    }

    /** These and all that they rest on; empty where there was no time to say. */
    Optional<List<Candidate>> of(Collection<Candidate> wanted) {
        Set<Candidate> found = new LinkedHashSet<>(wanted);
        Deque<Candidate> open = new ArrayDeque<>(wanted);
        try (Session session = Session.open(patience)) {
            while (!open.isEmpty()) {
                Optional<List<Candidate>> needed = neededFor(session, open.pop());
                if (needed.isEmpty()) {
                    return Optional.empty();
                }
                needed.get().stream().filter(found::add).forEach(open::push);
            }
        }
        return Optional.of(List.copyOf(found));
    }

    private Optional<List<Candidate>> neededFor(Session session, Candidate candidate) {
        Set<Candidate> needed = new LinkedHashSet<>();
        for (Solo solo : solos) {
            boolean concerned = candidate.about().stream().anyMatch(solo.outcome()::containsKey);
            if (concerned && !session.aside(() -> isAdded(session, solo, candidate, needed))) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(needed));
    }

    private boolean isAdded(Session session, Solo solo, Candidate candidate, Set<Candidate> needed) {
        List<Candidate> near = List.copyOf(index.near(solo));
        session.assume(Neighbourhood.of(solo, near, index, start).domains(), 0);
        session.assume(solo.possible(), 0);
        CheckResult result = session.checkWith(
                near.stream().map(Candidate::term).toList(),
                Terms.not(Substitution.in(candidate.term(), solo.outcome())),
                0);
        session.needed().forEach(place -> needed.add(near.get(place)));
        return result instanceof CheckResult.Unsat;
    }
}
