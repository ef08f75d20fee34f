package dev.interlock.cli;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.Progress;
import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Engine;
import dev.interlock.solver.verdict.Answer;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells somebody at a terminal what is being worked on, in one line that goes away again; silent everywhere else. */
final class ProgressLine {
    private static final String ERASE = "\r\u001b[K";

    private final Surroundings surroundings;

    ProgressLine(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Progress of(TransitionSystem system) {
        return surroundings.screen().err() == Surroundings.Kind.TERMINAL ? new Shown(system) : Progress.silent();
    }

    /** That a system's causal map is being drawn. */
    void drawing(TransitionSystem system) {
        if (surroundings.screen().err() == Surroundings.Kind.TERMINAL) {
            write("drawing " + system.name());
        }
    }

    /** Leaves an empty line behind for the report. */
    void done() {
        if (surroundings.screen().err() == Surroundings.Kind.TERMINAL) {
            write("");
        }
    }

    private void write(String text) {
        int room = Math.max(0, Math.min(text.length(), surroundings.screen().columns() - 1));
        surroundings.err().print(ERASE + text.substring(0, room));
        surroundings.err().flush();
    }

    private final class Shown implements Progress {
        private final TransitionSystem system;
        private final Set<String> working = new LinkedHashSet<>();

        private Shown(TransitionSystem system) {
            this.system = system;
        }

        @Override
        public synchronized void started(Question question) {
            working.add(question.name());
            show();
        }

        @Override
        public void working(Question question, Activity activity) {}

        @Override
        public void resting(Question question, Engine engine) {}

        @Override
        public synchronized void answered(Answer answer) {
            working.remove(answer.question().name());
            show();
        }

        private void show() {
            write(working.isEmpty() ? "" : "checking " + system.name() + ": " + String.join(", ", working));
        }
    }
}
