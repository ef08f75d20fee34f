package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Renaming;
import java.util.List;
import java.util.Map;

/** A goal in the terms of another system that has everything it speaks of. */
record Retargeting(Renaming renaming, Map<Command, Command> commands)
        implements Goal.Reaching.Visitor<Goal.Reaching> {
    @Override
    public Goal.Reaching inState(Goal.InState goal) {
        return new Goal.InState(renaming.of(goal.condition()));
    }

    @Override
    public Goal.Reaching inStep(Goal.InStep goal) {
        return new Goal.InStep(renaming.of(goal.condition()));
    }

    @Override
    public Goal.Reaching faulting(Goal.Faulting goal) {
        return new Goal.Faulting(goal.fault(), renamed(goal.inQuestions()), renamed(goal.inSteps()));
    }

    @Override
    public Goal.Reaching clashing(Goal.Clashing goal) {
        return goal;
    }

    @Override
    public Goal.Reaching enabling(Goal.Enabling goal) {
        return new Goal.Enabling(goal.commands().stream().map(commands::get).toList());
    }

    @Override
    public Goal.Reaching acting(Goal.Acting goal) {
        return new Goal.Acting(renamedCases(goal.cases()));
    }

    @Override
    public Goal.Reaching overdue(Goal.Overdue goal) {
        return new Goal.Overdue(renamedCases(goal.cases()));
    }

    private List<Goal.Case> renamedCases(List<Goal.Case> cases) {
        return cases.stream()
                .map(one -> new Goal.Case(
                        commands.get(one.command()), renaming.of(one.condition()), one.span()))
                .toList();
    }

    private List<Hazard> renamed(List<Hazard> hazards) {
        return hazards.stream()
                .map(one -> new Hazard(one.fault(), renaming.of(one.condition()), one.span()))
                .toList();
    }
}
