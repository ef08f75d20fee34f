package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.solver.reduction.Escape;
import dev.interlock.solver.reduction.Reduced;
import dev.interlock.solver.relation.FixedStep;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.verdict.Rung;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question about traps into which some agents lead.
 *
 * @param scope whose agents act on the way in; what leads back may be done by anybody
 * @param everyone the steps of all
 */
public record TrapTask(Question question, Goal.Trapping goal, Scope scope, StepRelation everyone) {

    public static TrapTask of(Question question, Goal.Trapping goal, Scope scope) {
        return new TrapTask(question, goal, scope, StepRelation.of(Scope.everyone(scope.system())));
    }

    /** Where it is known how to get to an escape. */
    Term known(List<Rung> rungs) {
        List<Term> all = new ArrayList<>();
        all.add(goal.escape());
        rungs.forEach(rung -> all.add(rung.region()));
        return Terms.or(all);
    }

    /** Whether a state is reached of which that is not known. */
    Task outOf(Term known) {
        return task(Escape.outOf(known, scope, question));
    }

    /** Whether something leads there from a state. */
    Task into(Term known, State from) {
        return task(Escape.into(known, from, scope.system(), question, goal.silenced()));
    }

    private static Task task(Reduced reduced) {
        return Task.of(reduced.question(), reduced.scope());
    }

    FixedStep fixed(Step step) {
        Map<Input, Value> inputs = new HashMap<>();
        step.firings().forEach(firing -> inputs.putAll(firing.inputs()));
        return new FixedStep(everyone, commands(step), inputs);
    }

    static List<Command> commands(Step step) {
        return step.firings().stream().map(Firing::command).toList();
    }
}
