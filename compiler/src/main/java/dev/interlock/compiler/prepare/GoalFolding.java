package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import java.util.List;
import java.util.Map;

/**
 * A goal in the terms of a folded system.
 *
 * @param inStates for conditions on states
 * @param inSteps for conditions on possible steps
 * @param commands for each that is left, what it has become
 */
record GoalFolding(Folder inStates, Folder inSteps, Map<Command, Command> commands)
        implements Goal.Reaching.Visitor<Goal.Reaching> {
    @Override
    public Goal.Reaching inState(Goal.InState goal) {
        return new Goal.InState(inStates.of(goal.condition()));
    }

    @Override
    public Goal.Reaching inStep(Goal.InStep goal) {
        return new Goal.InStep(inSteps.of(goal.condition()));
    }

    @Override
    public Goal.Reaching faulting(Goal.Faulting goal) {
        return new Goal.Faulting(goal.fault(), folded(goal.inQuestions(), inStates), folded(goal.inSteps(), inSteps));
    }

    @Override
    public Goal.Reaching clashing(Goal.Clashing goal) {
        return goal;
    }

    @Override
    public Goal.Reaching enabling(Goal.Enabling goal) {
        return new Goal.Enabling(goal.commands().stream().filter(commands::containsKey).map(commands::get).toList());
    }

    /** Of commands that are left out there is no step. */
    @Override
    public Goal.Reaching acting(Goal.Acting goal) {
        return new Goal.Acting(folded(goal.cases()));
    }

    /** Commands that may be due are never left out. */
    @Override
    public Goal.Reaching overdue(Goal.Overdue goal) {
        return new Goal.Overdue(folded(goal.cases()));
    }

    private List<Goal.Case> folded(List<Goal.Case> cases) {
        return cases.stream()
                .filter(one -> commands.containsKey(one.command()))
                .map(one -> new Goal.Case(
                        commands.get(one.command()), inStates.of(one.condition()), one.span()))
                .toList();
    }

    private static List<Hazard> folded(List<Hazard> hazards, Folder folder) {
        return hazards.stream()
                .map(one -> new Hazard(one.fault(), folder.of(one.condition()), one.span()))
                .toList();
    }
}
