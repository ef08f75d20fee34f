package dev.interlock.solver;

import dev.interlock.compiler.system.Question;
import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Engine;
import dev.interlock.solver.budget.Watch;
import java.util.List;

/** Tells what is done for some questions at once, as the graph of all states is. */
record Relay(Progress progress, List<Question> questions) implements Watch {
    Relay {
        questions = List.copyOf(questions);
    }

    @Override
    public void busy(Activity activity) {
        questions.forEach(question -> progress.working(question, activity));
    }

    @Override
    public void idle(Engine engine) {
        questions.forEach(question -> progress.resting(question, engine));
    }
}
