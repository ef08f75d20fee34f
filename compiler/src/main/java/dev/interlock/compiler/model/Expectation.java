package dev.interlock.compiler.model;

import dev.interlock.compiler.source.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;

/** The policy's own test of a verdict; names are known to exist. */
public sealed interface Expectation {
    Span span();

    <R> R accept(Visitor<R> visitor);

    record Holds(Span span, String question) implements Expectation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.holds(this);
        }
    }

    /** @param coalitions empty when nothing was said of who; one without members for {@code by nobody} */
    record Violated(Span span, String question, List<Coalition> coalitions, Others others, OptionalInt steps)
            implements Expectation {
        public Violated {
            coalitions = List.copyOf(coalitions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.violated(this);
        }
    }

    /**
     * That the question's answer depends on parameters: this one for these values, the other one for each of the rest.
     *
     * @param inside what is expected of the named values
     */
    record ByValue(Span span, String question, Verdict inside, List<Values> values) implements Expectation {
        public ByValue {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.byValue(this);
        }
    }

    record Dead(Span span, String actor, String action) implements Expectation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dead(this);
        }
    }

    record Vacuous(Span span, String question) implements Expectation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.vacuous(this);
        }
    }

    /** A run that must be possible. */
    record Scenario(Span span, String name, List<ScenarioStep> steps) implements Expectation {
        public Scenario {
            steps = List.copyOf(steps);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scenario(this);
        }
    }

    record Coalition(List<Member> members) {
        public Coalition {
            members = List.copyOf(members);
        }
    }

    /**
     * @param count any so many instances of the agent; absent when exactly one instance is named
     * @param indices which instance (enum members by position); empty for a single agent
     */
    record Member(OptionalInt count, String agent, List<BigInteger> indices) {
        public Member {
            indices = List.copyOf(indices);
        }
    }

    /**
     * Values of one parameter.
     *
     * @param value the parameter where it is free, else the value in force
     * @param all what it may be at all
     */
    record Values(String parameter, Expr value, Type all, Type named) {}

    enum Verdict {
        HOLDS,
        VIOLATED
    }

    enum Others {
        NONE,
        ALLOWED
    }

    interface Visitor<R> {
        R holds(Holds expectation);

        R violated(Violated expectation);

        R byValue(ByValue expectation);

        R dead(Dead expectation);

        R vacuous(Vacuous expectation);

        R scenario(Scenario expectation);
    }
}
