package dev.interlock.compiler.interpret;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What one firing does in a given state: the writes that are executed, with their values. Both are read before the
 * step, so an effect is known before anybody's write lands; only the landing depends on the order.
 *
 * @param hazards the faulty places in it
 */
record Effect(Firing firing, List<Landing> landings, List<Hazard> hazards) {
    Effect {
        landings = List.copyOf(landings);
        hazards = List.copyOf(hazards);
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
        List<Landing> landings = new ArrayList<>();
        for (Write write : firing.command().writes()) {
            if (seen.holds(write.condition())) {
                landings.add(new Landing(write, seen.value(write.value())));
            }
        }
        return new Effect(firing, landings, Interpreter.holding(firing.command().effectHazards(), seen));
    }

    static List<Effect> of(State before, Step step) {
        List<Effect> effects = new ArrayList<>();
        for (Firing firing : step.firings()) {
            effects.add(of(before, firing));
        }
        return effects;
    }

    static Step step(List<Effect> effects) {
        List<Firing> firings = new ArrayList<>();
        for (Effect effect : effects) {
            firings.add(effect.firing());
        }
        return new Step(firings);
    }

    /** Lands on the values of a state under construction, by the variables' ids. */
    void landOn(Value[] values) {
        for (Landing landing : landings) {
            int id = landing.target().id();
            values[id] = landing.onto(values[id]);
        }
    }

    boolean writes(Variable variable) {
        for (Landing landing : landings) {
            if (landing.target().equals(variable)) {
                return true;
            }
        }
        return false;
    }

    boolean overwrites(Variable variable) {
        for (Landing landing : landings) {
            if (landing.overwrites() && landing.target().equals(variable)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may matter which of the two lands first: one overwrites what the other writes too. */
    boolean collidesWith(Effect other) {
        for (Landing landing : landings) {
            Variable target = landing.target();
            if (other.overwrites(target) || landing.overwrites() && other.writes(target)) {
                return true;
            }
        }
        return false;
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
