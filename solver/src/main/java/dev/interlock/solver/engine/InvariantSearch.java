package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Term;
import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Engine;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.invariant.Ambition;
import dev.interlock.solver.invariant.Lemmas;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Guesses what always holds, keeps of it what does, and sees whether that excludes the goal: by itself, or by induction over several
 * steps.
 */
final class InvariantSearch {
    private static final int MOST_STEPS = 8;

    private final Task task;
    private final List<Term> hints;
    private final Patience patience;

    /** @param hints what may be a part of a proof */
    InvariantSearch(Task task, List<Term> hints, Patience patience) {
        this.task = task;
        this.hints = hints.stream().map(task::inside).toList();
        this.patience = patience;
    }

    /** A proof by what is found at once. */
    Optional<Certificate> quickly() {
        return told(() -> lemmas(Ambition.CONSERVED)
                .flatMap(Lemmas::proof)
                .or(() -> lemmas(Ambition.BOUNDED).flatMap(Lemmas::proof))
                .map(this::inductive));
    }

    /** A proof by all that is found. */
    Optional<Certificate> thoroughly() {
        return told(() -> lemmas(Ambition.RELATED).flatMap(this::proof));
    }

    private Optional<Certificate> told(Supplier<Optional<Certificate>> search) {
        patience.busy(Activity.invariant());
        try {
            return search.get();
        } finally {
            patience.idle(Engine.INVARIANT);
        }
    }

    private Optional<Lemmas> lemmas(Ambition ambition) {
        return patience.isOver()
                ? Optional.empty()
                : Lemmas.of(task.relation(), task.target(), hints, ambition, patience);
    }

    private Optional<Certificate> proof(Lemmas lemmas) {
        Optional<Certificate> inductive = lemmas.proof().map(this::inductive);
        return inductive.isPresent() ? inductive : overSteps(lemmas);
    }

    private Certificate inductive(Term invariant) {
        return task.told(new Certificate.Inductive(invariant));
    }

    private Optional<Certificate> overSteps(Lemmas lemmas) {
        try (BoundedSearch base = new BoundedSearch(task, patience);
                KInduction induction = new KInduction(task, lemmas.all(), patience)) {
            for (int k = 0; k <= MOST_STEPS && !patience.isOver(); k++) {
                Optional<Outcome> found = base.deepen();
                Optional<Certificate> proved = found.isPresent() ? Optional.empty() : induction.next();
                if (found.isPresent() || proved.isPresent()) {
                    return proved;
                }
            }
        }
        return Optional.empty();
    }
}
