package dev.interlock.solver.engine;

import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.reduction.Counter;
import dev.interlock.solver.reduction.Reduced;
import dev.interlock.solver.reduction.Ruler;
import dev.interlock.solver.verdict.Certificate;
import java.util.Optional;

/**
 * Checks a proof that there is no such infinite run: what it was reduced to is made anew from the system, and the proof about states in it
 * is checked by {@link CertificateCheck}. Why that is enough is said at {@link Counter} and {@link Ruler}.
 */
public final class LoopCertificateCheck {
    private final LoopTask task;
    private final Patience patience;

    public LoopCertificateCheck(LoopTask task, Patience patience) {
        this.task = task;
        this.patience = patience;
    }

    /**
     * Empty when there was no time to check it.
     *
     * @throws SolverDisagreement when it proves nothing
     */
    public Optional<Certificate> of(Certificate certificate) {
        return certificate.accept(new Check()) ? Optional.of(certificate) : Optional.empty();
    }

    private final class Check implements Certificate.Visitor<Boolean> {
        @Override
        public Boolean counted(Certificate.Counted certificate) {
            return isProved(
                    Counter.of(
                            task.scope(), task.question(), task.goal(), certificate.rounds(), certificate.most()),
                    certificate.inner());
        }

        @Override
        public Boolean ranked(Certificate.Ranked certificate) {
            return isProved(
                    Ruler.of(
                            task.scope(), task.question(), task.goal(), certificate.rounds(), certificate.measure()),
                    certificate.inner());
        }

        @Override
        public Boolean inductive(Certificate.Inductive certificate) {
            throw aboutStates();
        }

        @Override
        public Boolean kInductive(Certificate.KInductive certificate) {
            throw aboutStates();
        }

        @Override
        public Boolean recovering(Certificate.Recovering certificate) {
            throw aboutStates();
        }

        @Override
        public Boolean explored(Certificate.Explored certificate) {
            throw aboutStates();
        }

        private boolean isProved(Reduced reduced, Certificate inner) {
            return new CertificateCheck(LoopTask.states(reduced), patience).of(inner).isPresent();
        }

        private SolverDisagreement aboutStates() {
            return new SolverDisagreement("a proof about states says nothing of the infinite runs that `"
                    + task.question().name() + "` of `" + task.scope().system().name() + "` asks for");
        }
    }
}
