package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Engine;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.util.Optional;

/**
 * The step case of k-induction (Sheeran, Singh, Stålmarck, FMCAD 2000) for growing k: from any state at all that is inside
 * its domains, k steps that avoid the goal are never followed by one that reaches it. The base case is
 * {@link BoundedSearch}'s.
 */
public final class KInduction implements AutoCloseable {
    private final Task task;
    private final Term legal;
    private final Term invariant;
    private final Session session;
    private final Patience patience;
    private int k = -1;

    public KInduction(Task task, Patience patience) {
        this(task, Terms.TRUE, patience);
    }

    /** @param invariant what is known to hold in every state */
    public KInduction(Task task, Term invariant, Patience patience) {
        this.task = task;
        this.invariant = invariant;
        this.legal = task.relation().legal();
        this.patience = patience;
        this.session = task.session(patience);
        session.assume(task.relation().inDomains(), 0);
    }

    /** The next k; its certificate needs a base case of as many steps. Empty when this k proves nothing. */
    public Optional<Certificate> next() {
        k++;
        patience.busy(Activity.induction(k));
        if (k > 0) {
            session.assume(legal, k - 1);
            session.assume(Terms.not(task.target().inState()), k - 1);
            session.assume(Terms.not(task.target().inStep()), k - 1);
        }
        session.assume(invariant, k);
        boolean proved = isImpossible(task.target().inState()) && isImpossible(task.target().inStep());
        return proved ? Optional.of(task.told(new Certificate.KInductive(k, invariant))) : Optional.empty();
    }

    /** From now on each question about it gives up after so much work. */
    public void limit(Effort work) {
        session.limit(work);
    }

    private boolean isImpossible(Term condition) {
        return session.checkWith(condition, k) instanceof CheckResult.Unsat;
    }

    @Override
    public void close() {
        patience.idle(Engine.INDUCTION);
        session.close();
    }
}
