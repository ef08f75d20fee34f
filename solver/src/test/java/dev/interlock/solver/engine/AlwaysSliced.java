package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;

/** Engines that look at slices, however small the system is. */
public final class AlwaysSliced {
    private AlwaysSliced() {}

    public static Answering engines(TransitionSystem system, Question question) {
        Grounds grounds = new Grounds(system, Patience.endless());
        return new Preparation(grounds, question, Budget.USUAL).sliced(grounds.of(question));
    }
}
