package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.z3.Session;
import java.util.List;
import java.util.Set;

/**
 * Checks, apart from what found it, that a round can be gone for ever from wherever a region holds, and that this is what was looked for: from
 * each state of the region each of its steps is possible and the last one leads into the region; what is to stay does; what is to recur does
 * in each round; and nobody to whom something is owed is able all through it without acting.
 */
final class RatchetCheck {
    private final LoopTask task;
    private final StepRelation relation;
    private final Patience patience;

    RatchetCheck(LoopTask task, StepRelation relation, Patience patience) {
        this.task = task;
        this.relation = relation;
        this.patience = patience;
    }

    /**
     * Whether there was time to check it.
     *
     * @throws SolverDisagreement when it is not so
     */
    boolean goesOn(Course course, Term region, List<Justice> owed) {
        Set<Command> commands = course.commands();
        if (task.goal().silenced().stream().anyMatch(commands::contains)) {
            throw wrong("it needs what is silent");
        }
        return isGone(course, region)
                && isNever(course, region, Terms.not(task.goal().recurs()), "nothing recurs in it")
                && owed.stream()
                        .filter(justice -> justice.commands().stream().noneMatch(commands::contains))
                        .allMatch(justice -> isNever(course, region, justice.able(), "it is not fair"));
    }

    private boolean isGone(Course course, Term region) {
        try (Session session = begun(region)) {
            boolean gone = isImpossible(session, Terms.not(task.goal().stays()), 0, "it does not stay so");
            for (int k = 0; gone && k < course.fixed().size(); k++) {
                gone = isImpossible(session, Terms.not(course.fixed().get(k).possible()), k, "a step is not possible");
                session.assume(course.fixed().get(k).legal(), k);
                gone = gone && isImpossible(session, Terms.not(task.goal().stays()), k + 1, "it does not stay so");
            }
            return gone
                    && isImpossible(session, Terms.not(region), course.fixed().size(), "it leads out of where it began");
        }
    }

    /** That the condition, over one step, cannot be so in each step of the round. */
    private boolean isNever(Course course, Term region, Term condition, String otherwise) {
        try (Session session = begun(region)) {
            for (int k = 0; k < course.fixed().size(); k++) {
                session.assume(course.fixed().get(k).legal(), k);
                session.assume(condition, k);
            }
            return isImpossible(session, Terms.TRUE, 0, otherwise);
        }
    }

    private Session begun(Term region) {
        Session session = Session.open(patience);
        session.assume(relation.inDomains(), 0);
        session.assume(region, 0);
        return session;
    }

    private boolean isImpossible(Session session, Term condition, int frame, String otherwise) {
        return Refuted.in(session, condition, frame, () -> wrong(otherwise));
    }

    private SolverDisagreement wrong(String why) {
        return new SolverDisagreement("the round found for `" + task.question().name() + "` of `"
                + task.scope().system().name() + "` does not go on for ever: " + why);
    }
}
