package dev.interlock.report;

import dev.interlock.compiler.system.Question;
import dev.interlock.solver.reduction.Rounds;
import dev.interlock.solver.verdict.Certificate;

/** What kind of proof there is that something never happens, as far as that tells a reader more than that there is one. */
record Proof(Question question) implements Certificate.Visitor<String> {
    private static final String PLAIN = "proved for runs of any length";

    @Override
    public String inductive(Certificate.Inductive certificate) {
        return PLAIN;
    }

    @Override
    public String kInductive(Certificate.KInductive certificate) {
        return PLAIN;
    }

    @Override
    public String explored(Certificate.Explored certificate) {
        String looked = certificate.states() == 1
                ? "proved: there is only one state"
                : "proved: all " + certificate.states() + " states were looked at";
        return looked + certificate.timeless().map(loop -> "; but " + loop).orElse("");
    }

    @Override
    public String counted(Certificate.Counted certificate) {
        return question.kind() == Question.Kind.SETTLES && certificate.rounds() == Rounds.STEPS
                ? "proved: once the environment is quiet, it is over after fewer than "
                        + Phrases.count(certificate.most(), "change")
                : PLAIN;
    }

    @Override
    public String ranked(Certificate.Ranked certificate) {
        return PLAIN;
    }

    @Override
    public String descending(Certificate.Descending certificate) {
        return PLAIN;
    }

    @Override
    public String recovering(Certificate.Recovering certificate) {
        return "proved: from every state that a run can come to, something leads back";
    }

    /** Where it is about one part only, what there is to say of it is said; the states of several parts are no number of states. */
    @Override
    public String parted(Certificate.Parted certificate) {
        return certificate.parts().size() == 1 ? certificate.parts().get(0).inner().accept(this) : PLAIN;
    }
}
