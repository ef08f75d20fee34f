package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.reduction.Descent;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.z3.Assignment;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Of conditions that may always hold, the largest set of which each does because all of them did before (Houdini: Flanagan, Leino,
 * FME 2001).
 */
final class Invariants {
    private final StepRelation relation;
    private final Patience patience;

    Invariants(StepRelation relation, Patience patience) {
        this.relation = relation;
        this.patience = patience;
    }

    /** All that is left of the guesses; true when there was no time. */
    Term among(List<Term> guesses) {
        List<Term> left = new ArrayList<>();
        try (Session session = Session.open(patience)) {
            session.assume(relation.initial(), 0);
            for (Term guess : guesses) {
                if (session.checkWith(Terms.not(guess), 0) instanceof CheckResult.Unsat) {
                    left.add(guess);
                }
            }
        }
        return kept(left);
    }

    private Term kept(List<Term> guesses) {
        List<Term> left = new ArrayList<>(guesses);
        try (Session session = Session.open(patience)) {
            session.assume(relation.inDomains(), 0);
            session.assume(relation.legal(), 0);
            while (!left.isEmpty()) {
                List<Term> broken = left.stream().map(guess -> Terms.not(later(guess))).toList();
                CheckResult result = session.checkWith(Terms.and(Terms.and(left), Terms.or(broken)), 0);
                if (result instanceof CheckResult.Unsat) {
                    return Terms.and(left);
                }
                Optional<Assignment> counterexample = assignment(result);
                if (counterexample.isEmpty()) {
                    return Terms.TRUE;
                }
                left.removeIf(guess -> !counterexample.get().holds(later(guess), 0));
            }
        }
        return Terms.TRUE;
    }

    private static Optional<Assignment> assignment(CheckResult result) {
        return result instanceof CheckResult.Sat sat ? Optional.of(sat.assignment()) : Optional.empty();
    }

    private Term later(Term guess) {
        return Descent.after(relation.scope(), guess);
    }
}
