package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.OptionalInt;

/** An {@code expect} line as written: the policy's own test of a verdict. */
public sealed interface ExpectationSyntax {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /**
     * {@code expect q holds for p in 1..2}; an agent's assumption may be written {@code Proxy.limit}.
     *
     * @param values empty when it is to hold whatever the parameters are
     */
    record Holds(Span span, List<Identifier> question, List<ExprSyntax.Binder> values) implements ExpectationSyntax {
        public Holds {
            question = List.copyOf(question);
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.holds(this);
        }
    }

    /**
     * {@code expect q violated by A, B or by C among others in 7 steps for p in 3..9}.
     *
     * @param coalitions empty when nothing was said of who; one empty coalition for {@code by nobody}
     */
    record Violated(
            Span span,
            List<Identifier> question,
            List<Coalition> coalitions,
            Others others,
            OptionalInt steps,
            List<ExprSyntax.Binder> values)
            implements ExpectationSyntax {
        public Violated {
            question = List.copyOf(question);
            coalitions = List.copyOf(coalitions);
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.violated(this);
        }
    }

    /** {@code expect dead A.x}: this action can never happen. */
    record Dead(Span span, Identifier actor, Identifier action) implements ExpectationSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dead(this);
        }
    }

    /** {@code expect vacuous q}: q holds only because its antecedent never comes true. */
    record Vacuous(Span span, List<Identifier> question) implements ExpectationSyntax {
        public Vacuous {
            question = List.copyOf(question);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.vacuous(this);
        }
    }

    record Coalition(Span span, List<Member> members) {
        public Coalition {
            members = List.copyOf(members);
        }
    }

    /**
     * {@code A}, {@code Host[2]}, or {@code 2 of Host}.
     *
     * @param count how many of the agent's instances; absent for exactly the one that is named
     * @param indices which instance, when one is named
     */
    record Member(Span span, OptionalInt count, Identifier agent, List<ExprSyntax> indices) {
        public Member {
            indices = List.copyOf(indices);
        }
    }

    /** Whether the named coalitions must be all there are. */
    enum Others {
        NONE,
        ALLOWED
    }

    interface Visitor<R> {
        R holds(Holds node);

        R violated(Violated node);

        R dead(Dead node);

        R vacuous(Vacuous node);
    }
}
