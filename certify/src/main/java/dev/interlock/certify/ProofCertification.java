package dev.interlock.certify;

import dev.interlock.certify.SecondSolver.Answer;
import dev.interlock.certify.SecondSolver.Reply;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.certificate.MalformedException;
import dev.interlock.solver.certificate.ProofFile;
import dev.interlock.solver.certificate.ProofText;
import java.time.Duration;

/**
 * Certifies a proof iff its text is what the policy says about an argument, letter by letter, and the second solver says of each of its
 * checks that it is impossible.
 */
public final class ProofCertification {
    private final SecondSolver solver;
    private final Duration time;

    public ProofCertification(SecondSolver solver, Duration time) {
        this.solver = solver;
        this.time = time;
    }

    /** @param question the one of the system that the file is about */
    public Certification of(ProofFile file, TransitionSystem system, Question question) {
        try {
            return asked(file.restored(system.askedFor(question), question));
        } catch (MalformedException e) {
            return new Certification.Refused(e.getMessage());
        }
    }

    private Certification asked(ProofText proof) {
        Reply reply = solver.ask(proof.text(), time);
        int possible = reply.answers().indexOf(Answer.POSSIBLE);
        if (possible >= 0) {
            return new Certification.Refused(solver.name() + " finds that check " + (possible + 1) + " fails: "
                    + proof.meanings().get(Math.min(possible, proof.meanings().size() - 1)));
        }
        int count = proof.meanings().size();
        boolean all = reply.answers().size() == count
                && reply.answers().stream().allMatch(answer -> answer == Answer.IMPOSSIBLE)
                && reply.trouble().isEmpty();
        return all
                ? new Certification.Certified("certified by " + solver.name() + " (" + count + " checks)")
                : new Certification.NotChecked(reply.trouble().orElse(undecided(reply)));
    }

    private String undecided(Reply reply) {
        int unknown = reply.answers().indexOf(Answer.UNKNOWN);
        return unknown < 0
                ? solver.name() + " answered " + reply.answers().size() + " checks only"
                : solver.name() + " does not know the answer to check " + (unknown + 1);
    }
}
