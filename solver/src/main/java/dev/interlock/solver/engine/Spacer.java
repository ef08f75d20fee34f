package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Engine;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.Move;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.z3.HornClauses;
import dev.interlock.solver.z3.HornResult;

/**
 * Property-directed reachability over arithmetic (Komuravelli, Gurfinkel, Chaki, CAV 2014), as the solver has it: looks for an
 * inductive invariant that excludes the goal. Whoever acts alone has a clause of its own, in which nothing else is mentioned.
 */
public final class Spacer {
    private final Task task;
    private final Patience patience;

    public Spacer(Task task, Patience patience) {
        this.task = task;
        this.patience = patience;
    }

    /** What it says, unchecked. */
    public Claim claim() {
        StepRelation relation = task.relation();
        patience.busy(Activity.invariant());
        try (HornClauses clauses = HornClauses.open(relation.system().variables(), relation.choices(), patience)) {
            HornResult result = clauses.solve(
                    relation.initial(),
                    Move.of(relation).stream().map(Move::term).toList(),
                    Terms.and(
                            relation.inDomains(), Terms.or(task.target().inState(), task.target().inStep())));
            return result.accept(new Claiming(task));
        } finally {
            patience.idle(Engine.INVARIANT);
        }
    }

    /** What an engine says before anybody has checked it. */
    public sealed interface Claim {
        record Proved(Certificate certificate) implements Claim {}

        /** A search for the run has to follow. */
        record Reachable() implements Claim {}

        record GaveUp(String reason) implements Claim {}
    }

    private record Claiming(Task task) implements HornResult.Visitor<Claim> {
        @Override
        public Claim safe(HornResult.Safe result) {
            return new Claim.Proved(task.told(new Certificate.Inductive(result.invariant())));
        }

        @Override
        public Claim unsafe(HornResult.Unsafe result) {
            return new Claim.Reachable();
        }

        @Override
        public Claim unknown(HornResult.Unknown result) {
            return new Claim.GaveUp(result.reason());
        }
    }
}
