package dev.interlock.solver;

import dev.interlock.compiler.system.Question;
import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Engine;
import dev.interlock.solver.verdict.Answer;

/** Is told, from several threads, what the verifier does. */
public interface Progress {
    void started(Question question);

    /** One engine among those that work on the question side by side says how far it is. */
    void working(Question question, Activity activity);

    /** That engine has stopped to work on the question. */
    void resting(Question question, Engine engine);

    void answered(Answer answer);

    /** Nobody listens. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void started(Question question) {}

            @Override
            public void working(Question question, Activity activity) {}

            @Override
            public void resting(Question question, Engine engine) {}

            @Override
            public void answered(Answer answer) {}
        };
    }
}
