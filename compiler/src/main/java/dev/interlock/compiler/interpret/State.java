package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.List;
import java.util.Optional;

/** A value for each variable of a system, by the variable's id. */
public record State(List<Value> values) {
    public State {
        values = List.copyOf(values);
    }

    /** Spread out, for many states differ only by small numbers. */
    @Override
    public int hashCode() {
        int hash = 0;
        for (Value value : values) {
            hash = (hash ^ value.hashCode()) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    public Value get(Variable variable) {
        return values.get(variable.id());
    }

    /** The value, unless it is unknown. */
    public Optional<Value> known(Variable variable) {
        boolean known = variable.known().map(this::get).map(Value.of(true)::equals).orElse(true);
        return Optional.of(get(variable)).filter(value -> known);
    }

    /** The value in the words of the policy file. */
    public String shown(Variable variable) {
        return known(variable).map(variable.domain()::show).orElse("unknown");
    }

    /** Whether a user sees a change of the variable from this state to the other. */
    public boolean differs(State other, Variable variable) {
        return !known(variable).equals(other.known(variable));
    }
}
