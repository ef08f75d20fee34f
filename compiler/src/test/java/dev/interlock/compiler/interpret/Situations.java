package dev.interlock.compiler.interpret;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** States, firings and steps in few words. */
final class Situations {
    private Situations() {}

    /** A value per variable: truth values and whole numbers. */
    static State state(Object... values) {
        return new State(Stream.of(values).map(Situations::value).toList());
    }

    static Firing firing(Command command) {
        return new Firing(command, Map.of());
    }

    static Firing firing(Command command, Input input, Object value) {
        return new Firing(command, Map.of(input, value(value)));
    }

    static Step step(Command... commands) {
        return new Step(Stream.of(commands).map(Situations::firing).toList());
    }

    static Candidate candidate(State start, Step... steps) {
        return new Candidate(start, List.of(steps), Optional.empty());
    }

    static Value real(long numerator, long denominator) {
        return new Value.Real(new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
    }

    private static Value value(Object value) {
        return value instanceof Boolean truth ? Value.of(truth) : Value.of(((Number) value).longValue());
    }
}
