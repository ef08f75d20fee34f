package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.reduction.Reduced;

/** A question about the infinite runs in which only some agents act. */
public record LoopTask(Question question, Goal.Looping goal, Scope scope) {

    /** What every engine for states is given. */
    static Task states(Reduced reduced) {
        return Task.of(reduced.question(), reduced.scope());
    }
}
