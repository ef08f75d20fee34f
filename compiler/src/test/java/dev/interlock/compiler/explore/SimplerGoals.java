package dev.interlock.compiler.explore;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import java.util.ArrayList;
import java.util.List;

/** The same question with a simpler goal. */
final class SimplerGoals implements Goal.Visitor<List<Goal>> {
    private SimplerGoals() {}

    static List<Question> of(Question question) {
        return question.goal().accept(new SimplerGoals()).stream()
                .map(goal -> new Question(question.kind(), question.name(), goal, question.span(), question.doc()))
                .toList();
    }

    @Override
    public List<Goal> reaching(Goal.Reaching goal) {
        return List.of();
    }

    @Override
    public List<Goal> looping(Goal.Looping goal) {
        List<Goal> simpler = new ArrayList<>();
        List<Command> silenced = goal.silenced();
        for (int i = 0; i < silenced.size(); i++) {
            simpler.add(new Goal.Looping(goal.from(), goal.stays(), goal.recurs(), SmallerSystem.without(silenced, i)));
        }
        for (Term from : SmallerSystem.simpler(goal.from())) {
            simpler.add(new Goal.Looping(from, goal.stays(), goal.recurs(), silenced));
        }
        for (Term stays : SmallerSystem.simpler(goal.stays())) {
            simpler.add(new Goal.Looping(goal.from(), stays, goal.recurs(), silenced));
        }
        for (Term recurs : SmallerSystem.simpler(goal.recurs())) {
            simpler.add(new Goal.Looping(goal.from(), goal.stays(), recurs, silenced));
        }
        return simpler;
    }

    @Override
    public List<Goal> trapping(Goal.Trapping goal) {
        List<Goal> simpler = new ArrayList<>();
        for (int i = 0; i < goal.silenced().size(); i++) {
            simpler.add(new Goal.Trapping(goal.escape(), SmallerSystem.without(goal.silenced(), i)));
        }
        SmallerSystem.simpler(goal.escape()).forEach(escape -> simpler.add(new Goal.Trapping(escape, goal.silenced())));
        return simpler;
    }
}
