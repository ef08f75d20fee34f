package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.List;

/** A value for each variable of a system, by the variable's id. */
public record State(List<Value> values) {
    public State {
        values = List.copyOf(values);
    }

    public Value get(Variable variable) {
        return values.get(variable.id());
    }
}
