package dev.interlock.solver.map;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Variable;
import java.util.List;

/**
 * How a link comes about: a run that the interpreter has executed.
 *
 * @param run up to the step that does it
 * @param cause which of its moves does it, counted from zero: the last one; for UNDOES that which is undone by the last one
 * @param affected the other one: for UNDOES the last move, otherwise what could be done (or could have been, or would be done
 *     otherwise) after the cause
 * @param changed the declared variables that the cause changes and that matter, in the system's order; empty where it is bookkeeping
 *     that matters
 */
public record Witness(Run run, int cause, Firing affected, Reason reason, List<Variable> changed) {
    public Witness {
        changed = List.copyOf(changed);
    }

    public State before() {
        return cause == 0 ? run.start() : run.moves().get(cause - 1).after();
    }

    public State after() {
        return run.moves().get(cause).after();
    }

    public Firing causing() {
        return run.moves().get(cause).step().firings().get(0);
    }
}
