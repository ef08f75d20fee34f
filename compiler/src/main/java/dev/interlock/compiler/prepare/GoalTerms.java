package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Term;
import java.util.List;
import java.util.stream.Stream;

/** The conditions of which a goal speaks, in a fixed order. */
final class GoalTerms implements Goal.Reaching.Visitor<List<Term>> {
    static List<Term> of(Goal.Reaching goal) {
        return goal.accept(new GoalTerms());
    }

    @Override
    public List<Term> inState(Goal.InState goal) {
        return List.of(goal.condition());
    }

    @Override
    public List<Term> inStep(Goal.InStep goal) {
        return List.of(goal.condition());
    }

    @Override
    public List<Term> faulting(Goal.Faulting goal) {
        return Stream.concat(goal.inQuestions().stream(), goal.inSteps().stream()).map(Hazard::condition).toList();
    }

    @Override
    public List<Term> clashing(Goal.Clashing goal) {
        return List.of();
    }

    @Override
    public List<Term> enabling(Goal.Enabling goal) {
        return List.of();
    }

    @Override
    public List<Term> acting(Goal.Acting goal) {
        return goal.cases().stream().map(Goal.Case::condition).toList();
    }

    @Override
    public List<Term> overdue(Goal.Overdue goal) {
        return goal.cases().stream().map(Goal.Case::condition).toList();
    }
}
