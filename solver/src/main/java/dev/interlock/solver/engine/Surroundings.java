package dev.interlock.solver.engine;

import dev.interlock.compiler.prepare.Localization;
import dev.interlock.compiler.prepare.Slice;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The parts of a system around the goal of one question that were looked at so far, each as if everything else had any value, and what
 * is known of them. Kept for the question, for it is asked about many sets of agents. May be asked from any thread.
 */
final class Surroundings {
    private static final Duration FOR_A_PROOF = Duration.ofSeconds(5);

    private final Ground ground;
    private final Question question;
    private final Goal.InState goal;
    private final Budget budget;
    private final Map<Set<Variable>, SliceWork> parts = new ConcurrentHashMap<>();
    private final Map<Certificate, Optional<Certificate>> sayable = new ConcurrentHashMap<>();

    Surroundings(Ground ground, Question question, Goal.InState goal, Budget budget) {
        this.ground = ground;
        this.question = question;
        this.goal = goal;
        this.budget = budget;
    }

    TransitionSystem system() {
        return ground.system();
    }

    Question question() {
        return question;
    }

    Goal.InState goal() {
        return goal;
    }

    Budget budget() {
        return budget;
    }

    SliceWork part(Set<Variable> kept) {
        return parts.computeIfAbsent(Set.copyOf(kept), this::cut);
    }

    private SliceWork cut(Set<Variable> kept) {
        Slice part = Localization.of(ground.system(), question, goal, kept);
        return SliceWork.lookingAtAll(part, ground.of(part.system()), budget);
    }

    /** The proof about a part as one that can be said of the whole; empty where none is found. */
    Optional<Certificate> outside(SliceWork part, Query query, Certificate certificate, Patience patience) {
        return sayable.computeIfAbsent(certificate, one -> outside(part.slice(), one)
                .or(() -> anotherProof(part, query, patience)));
    }

    private Optional<Certificate> anotherProof(SliceWork part, Query query, Patience patience) {
        Slice slice = part.slice();
        Query inside = part.inside(query);
        Outcome again = new Portfolio(
                        Task.of(slice.question(), inside.scope(slice.system())), budget, patience.atMost(FOR_A_PROOF))
                .answer();
        return again instanceof Outcome.Unreachable unreachable
                ? outside(slice, unreachable.certificate())
                : Optional.empty();
    }

    /** Of inductions only those that go one step back, for in the whole the steps of others may come between. */
    private static Optional<Certificate> outside(Slice part, Certificate certificate) {
        if (certificate instanceof Certificate.Inductive inductive) {
            return Optional.of(new Certificate.Inductive(part.outside(inductive.invariant())));
        }
        return certificate instanceof Certificate.KInductive induction && induction.depth() <= 1
                ? Optional.of(new Certificate.KInductive(induction.depth(), part.outside(induction.invariant())))
                : Optional.empty();
    }
}
