package dev.interlock.compiler.model;

import dev.interlock.compiler.source.Span;
import java.util.List;

/** One line of a run that must be possible. */
public sealed interface ScenarioStep {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /**
     * Somebody acts, alone, so many times.
     *
     * @param arguments literals, one for each parameter; none when any will do
     */
    record Act(Span span, Rule.Member who, Part part, List<Expr> arguments, int times) implements ScenarioStep {
        public Act {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.act(this);
        }
    }

    /** The condition holds at this point. */
    record Check(Span span, Expr condition) implements ScenarioStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.check(this);
        }
    }

    /** The action cannot begin at this point, by none of the instances that are meant. */
    record Blocked(Span span, Rule.Member who, List<Expr> arguments) implements ScenarioStep {
        public Blocked {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.blocked(this);
        }
    }

    /** Exactly so much time passes. */
    record Later(Span span, Expr length) implements ScenarioStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.later(this);
        }
    }

    enum Part {
        BEGINNING,
        FINISH
    }

    interface Visitor<R> {
        R act(Act step);

        R check(Check step);

        R blocked(Blocked step);

        R later(Later step);
    }
}
