package dev.interlock.solver.invariant;

import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.z3.Assignment;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.util.List;
import java.util.Optional;

/** Where runs start. */
final class Beginnings implements AutoCloseable {
    private final StepRelation relation;
    private final Session session;

    Beginnings(StepRelation relation, Patience patience) {
        this.relation = relation;
        this.session = Session.open(patience);
        session.assume(relation.initial(), 0);
    }

    /** Some start, if there is one. */
    Optional<State> some() {
        return model(session.check()).map(model -> new State(relation.system().variables().stream()
                .map(variable -> model.value(variable, 0))
                .toList()));
    }

    /** Those of the candidates that hold at every start. */
    List<Candidate> among(List<Candidate> candidates) {
        List<Candidate> left = candidates;
        while (!left.isEmpty()) {
            CheckResult result = session.checkWith(
                    Terms.or(left.stream().map(one -> Terms.not(one.term())).toList()), 0);
            if (result instanceof CheckResult.Unsat) {
                return left;
            }
            Optional<Assignment> model = model(result);
            left = model.isEmpty()
                    ? List.of()
                    : left.stream().filter(one -> model.get().holds(one.term(), 0)).toList();
        }
        return left;
    }

    private static Optional<Assignment> model(CheckResult result) {
        return result instanceof CheckResult.Sat sat ? Optional.of(sat.assignment()) : Optional.empty();
    }

    @Override
    public void close() {
        session.close();
    }
}
