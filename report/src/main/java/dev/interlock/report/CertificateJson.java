package dev.interlock.report;

import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.interpret.Witness;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.Optional;

/** For programs: what kind of reason there is for an answer, and the file in which others find it. */
final class CertificateJson {
    private CertificateJson() {}

    /** Null where nothing was decided. */
    static Json of(Answer answer, Evidence evidence) {
        return Json.of(answer.outcome().accept(new KindOf()), kind -> Json.object()
                .put("kind", kind)
                .put("file", Json.of(evidence.file(answer), Json::of)));
    }

    private static final class KindOf implements Outcome.Visitor<Optional<String>> {
        @Override
        public Optional<String> reached(Outcome.Reached outcome) {
            return Optional.of(outcome.witness().accept(new WordOfWitness()));
        }

        @Override
        public Optional<String> unreachable(Outcome.Unreachable outcome) {
            return Optional.of(outcome.certificate().accept(new WordOfProof()));
        }

        @Override
        public Optional<String> unknown(Outcome.Unknown outcome) {
            return Optional.empty();
        }

        @Override
        public Optional<String> withheld(Outcome.Withheld outcome) {
            return Optional.empty();
        }
    }

    private static final class WordOfWitness implements Witness.Visitor<String> {
        @Override
        public String run(Run run) {
            return "run";
        }

        @Override
        public String lasso(Lasso lasso) {
            return "lasso";
        }

        @Override
        public String trap(Trap trap) {
            return "trap";
        }
    }

    private static final class WordOfProof implements Certificate.Visitor<String> {
        @Override
        public String inductive(Certificate.Inductive certificate) {
            return "inductive";
        }

        @Override
        public String kInductive(Certificate.KInductive certificate) {
            return "k-inductive";
        }

        @Override
        public String explored(Certificate.Explored certificate) {
            return "explored";
        }

        @Override
        public String counted(Certificate.Counted certificate) {
            return "counted";
        }

        @Override
        public String ranked(Certificate.Ranked certificate) {
            return "ranked";
        }

        @Override
        public String descending(Certificate.Descending certificate) {
            return "descending";
        }

        @Override
        public String recovering(Certificate.Recovering certificate) {
            return "recovering";
        }

        @Override
        public String parted(Certificate.Parted certificate) {
            return "parted";
        }
    }
}
