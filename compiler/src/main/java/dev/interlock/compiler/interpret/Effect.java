package dev.interlock.compiler.interpret;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.math.BigInteger;
import java.util.List;

/**
 * What one firing does in a given state: the writes that are executed, with their values. Both are read before the
 * step, so an effect is known before anybody's write lands; only the landing depends on the order.
 */
record Effect(Firing firing, List<Landing> landings) {
    Effect {
        landings = List.copyOf(landings);
    }

    record Landing(Write write, Value value) {
        Variable target() {
            return write.target();
        }

        boolean overwrites() {
            return write.update() == Write.Update.SET;
        }

        private Value onto(Value old) {
            return switch (write.update()) {
                case SET -> value;
                case ADD -> plus(old, value);
            };
        }
    }

    static Effect of(State before, Firing firing) {
        Evaluation seen = Evaluation.in(before, firing);
        return new Effect(
                firing,
                firing.command().writes().stream()
                        .filter(write -> seen.holds(write.condition()))
                        .map(write -> new Landing(write, seen.value(write.value())))
                        .toList());
    }

    /** Lands on the values of a state under construction, by the variables' ids. */
    void landOn(Value[] values) {
        for (Landing landing : landings) {
            int id = landing.target().id();
            values[id] = landing.onto(values[id]);
        }
    }

    boolean writes(Variable variable) {
        return landings.stream().anyMatch(landing -> landing.target().equals(variable));
    }

    boolean overwrites(Variable variable) {
        return landings.stream().anyMatch(landing -> landing.overwrites() && landing.target().equals(variable));
    }

    /** Whether it may matter which of the two lands first: one overwrites what the other writes too. */
    boolean collidesWith(Effect other) {
        return landings.stream()
                .map(Landing::target)
                .anyMatch(v -> other.overwrites(v) || other.writes(v) && overwrites(v));
    }

    private static Value plus(Value left, Value right) {
        return left.accept(new Value.Visitor<>() {
            @Override
            public Value bool(Value.Bool value) {
                throw new IllegalStateException("internal error: a truth value is added to");
            }

            @Override
            public Value integer(Value.Int value) {
                BigInteger summand = ((Value.Int) right).value();
                return new Value.Int(value.value().add(summand));
            }

            @Override
            public Value real(Value.Real value) {
                Rational summand = ((Value.Real) right).value();
                return new Value.Real(value.value().plus(summand));
            }
        });
    }
}
