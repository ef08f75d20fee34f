package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Engine;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverLost;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.z3.Assignment;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.util.Optional;
import java.util.function.Function;

/**
 * Bounded model checking (Biere, Cimatti, Clarke, Zhu, TACAS 1999): unrolls the step relation frame by frame in one
 * incremental session and asks at each length for a run that reaches the goal. The first one found is a shortest.
 */
public final class BoundedSearch implements AutoCloseable {
    private final Task task;
    private final Term legal;
    private final Session session;
    private final Patience patience;
    private final int known;
    private int depth = -1;

    public BoundedSearch(Task task, Patience patience) {
        this(task, -1, patience);
    }

    /** @param known no run of at most so many steps reaches the goal, as somebody knows who has asked about more runs */
    BoundedSearch(Task task, int known, Patience patience) {
        this.task = task;
        this.known = known;
        this.legal = task.relation().legal();
        this.patience = patience;
        this.session = task.session(patience);
        session.assume(task.relation().initial(), 0);
    }

    /** No run of at most so many steps reaches the goal; -1 before the first search. */
    public int depth() {
        return depth;
    }

    /** Searches the runs that are one step longer; empty when none of them reaches the goal. */
    public Optional<Outcome> deepen() {
        int length = depth + 1;
        patience.busy(Activity.runs(length));
        if (length <= known) {
            return passed(length);
        }
        Optional<Outcome> byStep = length == 0 ? Optional.empty() : byStep(length);
        if (byStep.isPresent()) {
            return byStep;
        }
        Optional<Outcome> inState = conclude(
                session.checkWith(task.target().inState(), length),
                assignment -> new RunDecoder(task.relation(), assignment).endingInState(length, task.target()));
        if (inState.isEmpty()) {
            session.assume(Terms.not(task.target().inState()), length);
            depth = length;
        }
        return inState;
    }

    private Optional<Outcome> passed(int length) {
        if (length > 0) {
            session.assume(legal, length - 1);
        }
        session.assume(Terms.not(task.target().inState()), length);
        depth = length;
        return Optional.empty();
    }

    /** Searches up to a length. */
    public Outcome upTo(int limit) {
        while (depth < limit) {
            Optional<Outcome> found = deepen();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new Outcome.Unknown(depth, Words.depthReached(limit));
    }

    private Optional<Outcome> byStep(int length) {
        Optional<Outcome> found = conclude(
                session.checkWith(task.target().inStep(), length - 1),
                assignment -> new RunDecoder(task.relation(), assignment).endingInStep(length));
        if (found.isEmpty()) {
            session.assume(legal, length - 1);
        }
        return found;
    }

    private Optional<Outcome> conclude(CheckResult result, Function<Assignment, Candidate> decode) {
        return result.accept(new CheckResult.Visitor<>() {
            @Override
            public Optional<Outcome> sat(CheckResult.Sat sat) {
                try {
                    return Optional.of(new Outcome.Reached(task.replayed(decode.apply(sat.assignment()))));
                } catch (SolverLost lost) {
                    return Optional.of(new Outcome.Unknown(depth, lost.getMessage()));
                }
            }

            @Override
            public Optional<Outcome> unsat(CheckResult.Unsat unsat) {
                return Optional.empty();
            }

            @Override
            public Optional<Outcome> unknown(CheckResult.Unknown unknown) {
                return Optional.of(new Outcome.Unknown(depth, unknown.reason()));
            }
        });
    }

    @Override
    public void close() {
        patience.idle(Engine.RUNS);
        session.close();
    }
}
