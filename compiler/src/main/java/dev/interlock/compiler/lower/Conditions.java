package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Question.Scope;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * The conditions that questions are made of, and the places in them without a value. A condition without a value (it divides by zero)
 * does not count as holding.
 */
final class Conditions {
    private final LoweringContext context;
    private final List<Hazard> inStates = new ArrayList<>();
    private final List<Hazard> inSteps = new ArrayList<>();

    Conditions(LoweringContext context) {
        this.context = context;
    }

    /** Of a state. */
    Term of(Expr expr) {
        return of(Scope.STATE, Bindings.NONE, expr);
    }

    Term of(Scope scope, Bindings bindings, Expr expr) {
        Lowered lowered = ExprLowering.lower(context, moment(scope), bindings, List.of(), expr);
        hazards(scope).addAll(lowered.hazards());
        return lowered.definitelyTrue();
    }

    /** What looks for a place with this fault, in these conditions or in a step. */
    Goal faulting(Fault fault) {
        return new Goal.Faulting(
                fault,
                inStates.stream().filter(hazard -> hazard.fault() == fault).toList(),
                inSteps.stream().filter(hazard -> hazard.fault() == fault).toList());
    }

    private List<Hazard> hazards(Scope scope) {
        return switch (scope) {
            case STATE -> inStates;
            case STEP -> inSteps;
        };
    }

    static ExprLowering.Moment moment(Scope scope) {
        return switch (scope) {
            case STATE -> ExprLowering.Moment.NOW;
            case STEP -> ExprLowering.Moment.NEXT;
        };
    }

    static Goal goal(Scope scope, Term condition) {
        return switch (scope) {
            case STATE -> new Goal.InState(condition);
            case STEP -> new Goal.InStep(condition);
        };
    }
}
