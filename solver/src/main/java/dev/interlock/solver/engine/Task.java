package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.prepare.Folded;
import dev.interlock.compiler.prepare.Folding;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.relation.Target;
import dev.interlock.solver.relation.Targets;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.z3.Finiteness;
import dev.interlock.solver.z3.Session;
import java.util.List;
import java.util.Optional;

/**
 * One question about the runs in which only some agents act: what every engine is given.
 *
 * @param origin what it was made from, where it is a simpler one in the place of another
 */
public record Task(Question question, StepRelation relation, Target target, Optional<Origin> origin) {

    /** What is asked in truth, and what was assumed to make it simpler. */
    record Origin(Task asked, Folded folded) {}

    public static Task of(Question question, Scope scope) {
        return of(question, StepRelation.of(scope));
    }

    public static Task of(Question question, StepRelation relation) {
        return of(question, relation, Optional.empty());
    }

    private static Task of(Question question, StepRelation relation, Optional<Origin> origin) {
        return new Task(question, relation, Targets.of(relation, question.reaching()), origin);
    }

    /** The same in simpler terms, where there are such. */
    public Task simplified() {
        Optional<Folded> simpler = origin.isPresent()
                ? Optional.empty()
                : Folding.of(relation.system(), relation.commands(), question);
        return simpler.map(this::in).orElse(this);
    }

    private Task in(Folded folded) {
        Scope scope = Scope.only(folded.system(), relation.scope().agents());
        return of(folded.question(), StepRelation.of(scope), Optional.of(new Origin(this, folded)));
    }

    /** What is asked in truth. */
    Task asked() {
        return origin.map(Origin::asked).orElse(this);
    }

    /** What is proved here, as a proof of what is asked: it needs what was assumed, too. */
    Certificate told(Certificate certificate) {
        return origin.map(from -> certificate.accept(new Unfolding(from.folded()))).orElse(certificate);
    }

    /** A condition on what is asked about, in the terms that there are here. */
    Term inside(Term condition) {
        return origin.map(from -> from.folded().inside(condition)).orElse(condition);
    }

    /** A session for searching runs, as fast a one as the task allows. */
    Session session(Patience patience) {
        boolean isFinite = Finiteness.of(
                List.of(relation.initial(), relation.legal(), target.inState(), target.inStep()));
        return isFinite ? Session.openFinite(patience) : Session.open(patience);
    }

    /**
     * The candidate, executed by the interpreter in the system that is asked about, and without those who act in it
     * for nothing, and no longer than it takes.
     *
     * @throws SolverDisagreement when it is no such run
     */
    Run replayed(Candidate candidate) {
        return origin.map(from -> from.asked().replayed(from.folded().outside(candidate)))
                .orElseGet(() -> Replayed.run(relation.system(), question, candidate));
    }
}
