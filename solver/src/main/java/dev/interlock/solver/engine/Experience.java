package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem.Turns;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was learned of a question while it was asked about some agents, and helps when it is asked about others: how long runs must be
 * at least, for the runs of some are runs of more; and what always held, for that may hold again. May be asked from any thread.
 */
final class Experience {
    private static final int MOST_HINTS = 200;

    private final List<Searched> searched = new ArrayList<>();
    private final List<Proved> proved = new ArrayList<>();
    private final Set<Term> hints = new LinkedHashSet<>();

    /** @param depth of its runs, none of so many steps or fewer reaches the goal */
    private record Searched(Query query, int depth) {}

    private record Proved(Query query, Certificate proof) {}

    /** No run of at most so many steps reaches the goal; -1 when nothing is known. */
    synchronized int depth(Query query) {
        return searched.stream().filter(one -> covers(one.query(), query)).mapToInt(Searched::depth).max().orElse(-1);
    }

    /** What should be a proof for these agents as well. */
    synchronized Optional<Certificate> proof(Query query) {
        return proved.stream().filter(one -> covers(one.query(), query)).map(Proved::proof).findFirst();
    }

    /** Takes note of whom a proof is about. */
    synchronized void proved(Query query, Certificate proof) {
        proved.add(new Proved(query, proof));
    }

    /** Whether the other one is about some of the runs only. */
    private static boolean covers(Query query, Query other) {
        return query.agents().containsAll(other.agents())
                && (query.turns() == other.turns() || query.turns() == Turns.JOINT)
                && (query.starting().equals(other.starting()) || query.starting().equals(Terms.TRUE));
    }

    /** Worth a try as a part of a proof, the latest first. */
    synchronized List<Term> hints() {
        List<Term> latest = new ArrayList<>(hints);
        Collections.reverse(latest);
        return latest.size() > MOST_HINTS ? latest.subList(0, MOST_HINTS) : latest;
    }

    /** Takes note of the outcome, and hands it on. */
    synchronized Outcome learned(Query query, Outcome outcome) {
        if (outcome instanceof Outcome.Reached reached) {
            passed(query, reached.run().length() - 1);
        } else if (outcome instanceof Outcome.Unknown unknown) {
            passed(query, unknown.depth());
        } else if (outcome instanceof Outcome.Unreachable unreachable
                && unreachable.certificate() instanceof Certificate.Inductive proof) {
            remember(proof.invariant());
        }
        return outcome;
    }

    /** Takes note that no run of at most so many steps reaches the goal. */
    synchronized void passed(Query query, int depth) {
        searched.add(new Searched(query, depth));
    }

    private void remember(Term invariant) {
        hints.addAll(invariant instanceof Term.And and ? and.children() : List.of(invariant));
    }
}
