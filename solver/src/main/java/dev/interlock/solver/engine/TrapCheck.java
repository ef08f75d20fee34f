package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.reduction.Descent;
import dev.interlock.solver.relation.FixedStep;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Rung;
import dev.interlock.solver.z3.Session;
import java.util.List;
import java.util.Optional;

/**
 * Checks what is claimed about traps, apart from what found it. That there is none: each rung's step can be taken wherever its region
 * holds and leads to an escape or a rung before it or nearer to one, no rung needs what is silenced, and no run comes to a state outside of all
 * regions. That a region is one: no step without silenced commands leaves it, and no state of it is an escape.
 */
public final class TrapCheck {
    private final TrapTask task;
    private final Patience patience;

    public TrapCheck(TrapTask task, Patience patience) {
        this.task = task;
        this.patience = patience;
    }

    /**
     * Empty when there was no time to check it.
     *
     * @throws SolverDisagreement when it proves nothing
     */
    public Optional<Certificate> of(Certificate.Recovering certificate) {
        List<Rung> rungs = certificate.rungs();
        for (int i = 0; i < rungs.size(); i++) {
            if (!leadsUp(rungs.get(i), task.known(rungs.subList(0, i)))) {
                return Optional.empty();
            }
        }
        return new CertificateCheck(task.outOf(task.known(rungs)), patience)
                .of(certificate.inner())
                .map(inner -> certificate);
    }

    private boolean leadsUp(Rung rung, Term known) {
        if (TrapTask.commands(rung.step()).stream().anyMatch(task.goal().silenced()::contains)) {
            throw wrong("a way back needs what does not happen");
        }
        FixedStep step = task.fixed(rung.step());
        try (Session session = Session.open(patience)) {
            session.assume(task.everyone().inDomains(), 0);
            session.assume(rung.region(), 0);
            boolean possible = isImpossible(session, Terms.not(step.possible()), 0, "a way back is barred");
            session.assume(step.legal(), 0);
            Term lost = rung.measure()
                    .map(measure -> Ladder.lost(task, known, rung.region(), measure))
                    .orElseGet(() -> Terms.not(Descent.after(task.everyone().scope(), known)));
            return possible && isImpossible(session, lost, 0, "a way back leads nowhere");
        }
    }

    /** Whether there was time to check it. */
    public boolean isShut(Term region) {
        StepRelation relation = task.everyone();
        try (Session session = Session.open(patience)) {
            session.assume(relation.inDomains(), 0);
            session.assume(region, 0);
            boolean hopeless = isImpossible(session, task.goal().escape(), 0, "an escape lies in it");
            session.assume(relation.legal(), 0);
            task.goal().silenced().forEach(command -> session.assume(Terms.not(relation.acts(command)), 0));
            return hopeless && isImpossible(session, Terms.not(region), 1, "a step leads out of it");
        }
    }

    private boolean isImpossible(Session session, Term condition, int frame, String otherwise) {
        return Refuted.in(session, condition, frame, () -> wrong(otherwise));
    }

    private SolverDisagreement wrong(String why) {
        return new SolverDisagreement("what was found for `" + task.question().name() + "` of `"
                + task.scope().system().name() + "` is wrong: " + why);
    }
}
