package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;

/** The state after a step that has to have an outcome. */
record Afterwards(String what) implements Outcome.Visitor<State> {
    @Override
    public State done(Outcome.Done outcome) {
        return outcome.after();
    }

    @Override
    public State undefined(Outcome.Undefined outcome) {
        throw new AssertionError(what + ": " + outcome);
    }

    @Override
    public State outOfRange(Outcome.OutOfRange outcome) {
        throw new AssertionError(what + ": " + outcome);
    }

    @Override
    public State impossible(Outcome.Impossible outcome) {
        throw new AssertionError(what + ": " + outcome);
    }
}
