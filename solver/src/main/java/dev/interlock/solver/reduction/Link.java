package dev.interlock.solver.reduction;

import dev.interlock.compiler.system.Term;

/** One reason why some steps are taken only finitely often in a run that is looked for; it speaks of those that the reasons before it leave. */
public sealed interface Link {
    <R> R accept(Visitor<R> visitor);

    /**
     * No step raises the measure, so that of those that lower it by at least one, from a value that is not negative, there are finitely many.
     *
     * @param measure a number over current variables
     */
    record Lowering(Term measure) implements Link {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lowering(this);
        }
    }

    /**
     * Once the condition holds it holds for ever, and then the event does not happen, so that it never holds.
     *
     * @param condition over current variables
     */
    record Closing(Term condition, Event event) implements Link {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.closing(this);
        }
    }

    interface Visitor<R> {
        R lowering(Lowering link);

        R closing(Closing link);
    }
}
