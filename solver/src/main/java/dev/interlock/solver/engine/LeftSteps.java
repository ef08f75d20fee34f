package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The watched steps that the links found so far leave, from any state in which an invariant holds. It remembers the steps that it was
 * shown, so that most of what is asked about conditions on states before and after is answered without the solver.
 */
final class LeftSteps implements AutoCloseable {
    private final StepRelation relation;
    private final Session session;
    private final List<Seen> seen = new ArrayList<>();

    private record Seen(State before, State after) {
        boolean holds(Term condition) {
            return Evaluation.ofStep(before, after).holds(condition);
        }
    }

    LeftSteps(StepRelation relation, Goal.Looping goal, Term invariant, Patience patience) {
        this.relation = relation;
        this.session = Session.open(patience);
        session.assume(relation.inDomains(), 0);
        session.assume(invariant, 0);
        session.assume(relation.legal(), 0);
        session.assume(goal.stays(), 0);
        session.assume(goal.stays(), 1);
        relation.commands().stream()
                .filter(goal.silenced()::contains)
                .forEach(command -> session.assume(Terms.not(relation.acts(command)), 0));
    }

    /** @param condition over current and next variables */
    boolean some(Term condition) {
        return seen.stream().anyMatch(step -> step.holds(condition))
                || asked(condition) instanceof CheckResult.Sat;
    }

    /** @param condition over current and next variables */
    boolean none(Term condition) {
        return seen.stream().noneMatch(step -> step.holds(condition))
                && asked(condition) instanceof CheckResult.Unsat;
    }

    /** @param condition also over choices */
    boolean noneChosen(Term condition) {
        return session.checkWith(condition, 0) instanceof CheckResult.Unsat;
    }

    void leave(Term condition) {
        session.assume(condition, 0);
        seen.removeIf(step -> !step.holds(condition));
    }

    private CheckResult asked(Term condition) {
        CheckResult result = session.checkWith(condition, 0);
        if (result instanceof CheckResult.Sat sat) {
            seen.add(new Seen(
                    state(variable -> sat.assignment().value(variable, 0)),
                    state(variable -> sat.assignment().value(variable, 1))));
        }
        return result;
    }

    private State state(Function<Variable, Value> values) {
        return new State(relation.system().variables().stream().map(values).toList());
    }

    @Override
    public void close() {
        session.close();
    }
}
