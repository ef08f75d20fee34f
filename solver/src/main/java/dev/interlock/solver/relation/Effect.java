package dev.interlock.solver.relation;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that one command does to one variable, its writes taken together in their order: either the variable gets
 * {@code value}, or, where {@code sets} is false, {@code value} is added to it.
 */
record Effect(Variable target, Term sets, Term value) {

    static Map<Variable, Effect> of(Command command) {
        Map<Variable, List<Write>> writes = new LinkedHashMap<>();
        command.writes().forEach(write ->
                writes.computeIfAbsent(write.target(), key -> new ArrayList<>()).add(write));
        Map<Variable, Effect> effects = new LinkedHashMap<>();
        writes.forEach((target, its) -> effects.put(target, together(target, its)));
        return effects;
    }

    private static Effect together(Variable target, List<Write> writes) {
        Effect effect = new Effect(target, Terms.FALSE, zero(target.domain().sort()));
        for (Write write : writes) {
            effect = effect.then(write);
        }
        return effect;
    }

    private Effect then(Write write) {
        return switch (write.update()) {
            case SET -> new Effect(
                    target,
                    Terms.or(sets, write.condition()),
                    Terms.ifThenElse(write.condition(), write.value(), value));
            case ADD -> new Effect(
                    target,
                    sets,
                    Terms.ifThenElse(write.condition(), Terms.sum(value, write.value()), value));
        };
    }

    /** The outcome where the command acts on this value. */
    Term on(Term old) {
        return Terms.ifThenElse(sets, value, isNumber() ? Terms.sum(old, value) : old);
    }

    /** What it adds, zero where it sets. */
    Term added() {
        return Terms.ifThenElse(sets, zero(target.domain().sort()), value);
    }

    boolean isNumber() {
        return target.domain().sort() != Sort.BOOL;
    }

    static Term zero(Sort sort) {
        return switch (sort) {
            case BOOL -> Terms.FALSE;
            case INT -> Terms.whole(0);
            case REAL -> Terms.constant(new Value.Real(Rational.ZERO));
        };
    }
}
