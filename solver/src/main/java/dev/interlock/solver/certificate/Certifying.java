package dev.interlock.solver.certificate;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverLost;
import dev.interlock.solver.verdict.Certificate;
import java.time.Duration;
import java.util.Optional;

/** Writes proofs for others to check. */
public final class Certifying {
    private Certifying() {}

    /**
     * The proof as a text; empty where it is one that cannot be spelled out and no other was found in time.
     *
     * @param time for looking for another
     */
    public static Optional<ProofText> proof(
            Subject subject, TransitionSystem system, Question question, Certificate certificate, Duration time) {
        TransitionSystem asked = system.askedFor(question);
        try {
            return new Sayable(asked, question, Patience.of(time))
                    .of(certificate)
                    .flatMap(sayable -> ProofText.of(subject, asked, question, sayable));
        } catch (SolverLost lost) {
            return Optional.empty();
        }
    }
}
