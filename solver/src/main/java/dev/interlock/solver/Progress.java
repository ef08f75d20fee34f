package dev.interlock.solver;

import dev.interlock.compiler.system.Question;
import dev.interlock.solver.verdict.Answer;

/** Is told, from several threads, what the verifier does. */
public interface Progress {
    void started(Question question);

    void answered(Answer answer);

    /** Nobody listens. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void started(Question question) {}

            @Override
            public void answered(Answer answer) {}
        };
    }
}
