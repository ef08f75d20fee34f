package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.Span;

/** One line of a {@code scenario} as written. */
public sealed interface ScenarioStepSyntax {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** {@code Users.busier 3 times}, {@code finish Cost.scale_in}. */
    record Act(Span span, ActionReference action, Part part, int times) implements ScenarioStepSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.act(this);
        }
    }

    /** {@code check serving == 3}. */
    record Check(Span span, ExprSyntax condition) implements ScenarioStepSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.check(this);
        }
    }

    /** {@code blocked Cost.scale_in}. */
    record Blocked(Span span, ActionReference action) implements ScenarioStepSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.blocked(this);
        }
    }

    /** {@code 5m later}. */
    record Later(Span span, ExprSyntax length) implements ScenarioStepSyntax {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.later(this);
        }
    }

    /** What is done of an action that takes time; one that does not only begins. */
    enum Part {
        BEGINNING,
        FINISH
    }

    interface Visitor<R> {
        R act(Act node);

        R check(Check node);

        R blocked(Blocked node);

        R later(Later node);
    }
}
