package dev.interlock.compiler.system;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Map;

/** One line of a scenario. */
public sealed interface ScenarioStep {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** One of the ways is taken, so many times. */
    record Act(Span span, Ways ways, int times) implements ScenarioStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.act(this);
        }
    }

    record Check(Span span, Term condition) implements ScenarioStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.check(this);
        }
    }

    /** None of the ways can be taken. */
    record Blocked(Span span, Ways ways) implements ScenarioStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.blocked(this);
        }
    }

    /** Exactly so many ticks pass; the term is the same in all states of a run. */
    record Later(Span span, Term ticks) implements ScenarioStep {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.later(this);
        }
    }

    /**
     * Any of the commands, alone, with these arguments.
     *
     * @param name as the user wrote it
     * @param arguments by the parameters' names, without variables; whatever is not named here is free
     */
    record Ways(String name, List<Command> commands, Map<String, Term> arguments) {
        public Ways {
            commands = List.copyOf(commands);
            arguments = Map.copyOf(arguments);
        }
    }

    interface Visitor<R> {
        R act(Act step);

        R check(Check step);

        R blocked(Blocked step);

        R later(Later step);
    }
}
