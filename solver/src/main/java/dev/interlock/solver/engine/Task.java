package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.relation.Target;
import dev.interlock.solver.relation.Targets;
import dev.interlock.solver.z3.Finiteness;
import dev.interlock.solver.z3.Session;
import java.util.List;

/** One question about the runs in which only some agents act: what every engine is given. */
public record Task(Question question, StepRelation relation, Target target) {

    public static Task of(Question question, Scope scope) {
        return of(question, StepRelation.of(scope));
    }

    public static Task of(Question question, StepRelation relation) {
        return new Task(question, relation, Targets.of(relation, question.reaching()));
    }

    /** A session for searching runs, as fast a one as the task allows. */
    Session session(Patience patience) {
        boolean isFinite = Finiteness.of(
                List.of(relation.initial(), relation.legal(), target.inState(), target.inStep()));
        return isFinite ? Session.openFinite(patience) : Session.open(patience);
    }

    /**
     * The candidate, executed by the interpreter, and without those who act in it for nothing, and no longer than
     * it takes.
     *
     * @throws SolverDisagreement when it is no such run
     */
    Run replayed(Candidate candidate) {
        return Replayed.run(relation.system(), question, candidate);
    }
}
