package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Terms;
import java.util.ArrayList;
import java.util.List;

/** The goal that is reached where a goal or another one of its kind is. */
record Either(Goal.Reaching other) implements Goal.Reaching.Visitor<Goal.Reaching> {
    @Override
    public Goal.Reaching inState(Goal.InState goal) {
        return new Goal.InState(Terms.or(goal.condition(), ((Goal.InState) other).condition()));
    }

    @Override
    public Goal.Reaching inStep(Goal.InStep goal) {
        return new Goal.InStep(Terms.or(goal.condition(), ((Goal.InStep) other).condition()));
    }

    @Override
    public Goal.Reaching faulting(Goal.Faulting goal) {
        Goal.Faulting second = (Goal.Faulting) other;
        return new Goal.Faulting(
                goal.fault(), both(goal.inQuestions(), second.inQuestions()), both(goal.inSteps(), second.inSteps()));
    }

    @Override
    public Goal.Reaching clashing(Goal.Clashing goal) {
        return goal;
    }

    @Override
    public Goal.Reaching enabling(Goal.Enabling goal) {
        List<Command> commands = both(goal.commands(), ((Goal.Enabling) other).commands());
        return new Goal.Enabling(commands);
    }

    @Override
    public Goal.Reaching acting(Goal.Acting goal) {
        return new Goal.Acting(both(goal.cases(), ((Goal.Acting) other).cases()));
    }

    @Override
    public Goal.Reaching overdue(Goal.Overdue goal) {
        return new Goal.Overdue(both(goal.cases(), ((Goal.Overdue) other).cases()));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
