package dev.interlock.compiler.model;

import dev.interlock.compiler.source.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A whole composition, resolved and typed: the checked file and all that it imports, as one.
 *
 * @param name what the checked file's {@code system} line calls it, else the file's own name
 * @param span where the system is named, else the beginning of the checked file
 * @param timeUnit in seconds, where the checked file says it
 * @param parameters the {@code param}s with the values in force, for reports; one without a value is among the states too
 * @param constants the {@code const}s, for reports: wherever they are used, their values stand already
 * @param initially further conditions on the start
 * @param coordination the protocol between agents, line by line
 * @param switchedOff built-in checks that the checked file ignores
 */
public record Model(
        String name,
        Span span,
        Optional<String> doc,
        Turns turns,
        Optional<BigInteger> timeUnit,
        List<Parameter> parameters,
        List<Parameter> constants,
        List<StateVariable> states,
        List<LetDefinition> lets,
        List<Expr> initially,
        List<Actor> actors,
        List<Rule> coordination,
        List<Question> questions,
        List<Expectation> expectations,
        Set<BuiltIn> switchedOff) {
    public Model {
        parameters = List.copyOf(parameters);
        constants = List.copyOf(constants);
        states = List.copyOf(states);
        lets = List.copyOf(lets);
        initially = List.copyOf(initially);
        actors = List.copyOf(actors);
        coordination = List.copyOf(coordination);
        questions = List.copyOf(questions);
        expectations = List.copyOf(expectations);
        switchedOff = Set.copyOf(switchedOff);
    }

    /**
     * A {@code param} or a {@code const}, and the value in force: a literal, or, for a parameter that is free, the state
     * of its name that starts anywhere and that nothing writes to.
     */
    public record Parameter(Span span, String name, Type type, Expr value) {}

    public enum Turns {
        /** Agents may act at the same moment. */
        JOINT,
        INTERLEAVED
    }
}
