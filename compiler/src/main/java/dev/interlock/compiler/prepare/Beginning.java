package dev.interlock.compiler.prepare;

import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A start of the whole that is a given one in a slice, where it can be read off what is demanded of starts. */
public final class Beginning {
    private final Map<Variable, Value> said = new HashMap<>();

    private Beginning() {}

    /** Empty where more thought is needed. */
    public static Optional<State> of(Slice slice, State start) {
        TransitionSystem whole = slice.whole();
        Beginning beginning = new Beginning();
        Reads.conjuncts(whole.initial()).forEach(beginning::read);
        for (int i = 0; i < slice.variables().size(); i++) {
            beginning.said.put(slice.variables().get(i), start.values().get(i));
        }
        List<Value> values = whole.variables().stream()
                .map(variable -> beginning.said.getOrDefault(variable, lowest(variable.domain())))
                .toList();
        return Optional.of(new State(values)).filter(new Interpreter(whole)::isInitial);
    }

    private void read(Term conjunct) {
        if (conjunct instanceof Term.Current current) {
            say(current, Value.TRUE);
        } else if (conjunct instanceof Term.Not not && not.operand() instanceof Term.Current current) {
            say(current, Value.FALSE);
        } else if (conjunct instanceof Term.Equal equal) {
            read(equal.left(), equal.right());
            read(equal.right(), equal.left());
        } else if (conjunct instanceof Term.AtMost atMost
                && atMost.right() instanceof Term.Current current && atMost.left() instanceof Term.Whole low) {
            say(current, new Value.Int(low.value()));
        }
    }

    private void read(Term one, Term other) {
        if (one instanceof Term.Current current && other instanceof Term.Whole whole) {
            say(current, new Value.Int(whole.value()));
        } else if (one instanceof Term.Current current && other instanceof Term.Fraction fraction) {
            say(current, new Value.Real(fraction.value()));
        }
    }

    private void say(Term.Current current, Value value) {
        if (current.symbol() instanceof Variable variable) {
            said.put(variable, value);
        }
    }

    private static Value lowest(Domain domain) {
        return switch (domain.sort()) {
            case BOOL -> Value.FALSE;
            case INT -> new Value.Int(domain.bounds().map(Domain.Bounds::low).orElse(BigInteger.ZERO));
            case REAL -> new Value.Real(Rational.ZERO);
        };
    }
}
