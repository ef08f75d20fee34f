package dev.interlock.solver.engine;

import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.reduction.Counter;
import dev.interlock.solver.reduction.Descent;
import dev.interlock.solver.reduction.Event;
import dev.interlock.solver.reduction.Link;
import dev.interlock.solver.reduction.Reduced;
import dev.interlock.solver.reduction.Ruler;
import dev.interlock.solver.verdict.Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks a proof that there is no such infinite run: what it was reduced to is made anew from the system, and the proof about states in it
 * is checked by {@link CertificateCheck}. Why that is enough is said at {@link Counter}, {@link Ruler} and {@link Descent}.
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
        public Boolean descending(Certificate.Descending certificate) {
            requireNeeded(certificate);
            return isProved(
                    Descent.of(
                            task.scope(), task.question(), task.goal(), certificate.links(), certificate.event(),
                            certificate.invariant()),
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

        @Override
        public Boolean parted(Certificate.Parted certificate) {
            throw aboutStates();
        }

        /** Each event that it speaks of has to be one that no such run can do without. */
        private void requireNeeded(Certificate.Descending certificate) {
            List<Event> needed = Event.of(task.scope(), task.goal());
            Stream<Event> closing = certificate.links().stream()
                    .flatMap(link -> link instanceof Link.Closing closed ? Stream.of(closed.event()) : Stream.of());
            if (!Stream.concat(Stream.of(certificate.event()), closing).allMatch(needed::contains)) {
                throw new SolverDisagreement("a run that `" + task.question().name() + "` of `"
                        + task.scope().system().name() + "` asks for may do without the event that the proof is about");
            }
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
