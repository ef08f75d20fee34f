package dev.interlock.compiler.system;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.OptionalInt;

/** The policy's own test of a verdict. */
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

    /** @param action as {@code Cost.scale_in}, the name of a DEAD question */
    /** That the answer to a question depends on the parameters, region by region of their values. */
    record ByValue(Span span, String question, List<Region> regions) implements Expectation {
        public ByValue {
            regions = List.copyOf(regions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.byValue(this);
        }
    }

    /**
     * Values of the parameters for which the same answer is expected.
     *
     * @param shown in the words of the policy file: {@code threshold = 3}
     * @param condition over current variables
     */
    record Region(String shown, Term condition, Verdict wanted) {}

    enum Verdict {
        HOLDS,
        VIOLATED
    }

    record Dead(Span span, String action) implements Expectation {
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
     * @param name with a count the declared agent ({@code Host}), without one the instance ({@code Host[2]})
     * @param count any so many instances of the agent
     */
    record Member(String name, OptionalInt count) {}

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
