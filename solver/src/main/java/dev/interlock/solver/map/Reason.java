package dev.interlock.solver.map;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Variable;

/** What exactly is touched where an action does something to another. */
public sealed interface Reason {
    <R> R accept(Visitor<R> visitor);

    /** The trigger comes true. */
    record Trigger(Clause clause) implements Reason {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.trigger(this);
        }
    }

    /** A guard of its own, or a coordination line that bears on it, comes to be false. */
    record Guard(Clause clause) implements Reason {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.guard(this);
        }
    }

    /** A coordination line that counts acts lets no further one happen. */
    record Limit(Span line) implements Reason {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.limit(this);
        }
    }

    /** Its agent is busy, cools down or has had its turn; or a fault has happened as often as it may. */
    record NotReady() implements Reason {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notReady(this);
        }
    }

    /** A {@code with} reading, or what an agent sees of what it observes, comes to another value. */
    record Reading(String name) implements Reason {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reading(this);
        }
    }

    /** An effect comes to another value, or does or does not take place. */
    record Effect(Variable target, Span place) implements Reason {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.effect(this);
        }
    }

    /** A variable has the value again that it had before. */
    record Back(Variable variable) implements Reason {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.back(this);
        }
    }

    interface Visitor<R> {
        R trigger(Trigger reason);

        R guard(Guard reason);

        R limit(Limit reason);

        R notReady(NotReady reason);

        R reading(Reading reason);

        R effect(Effect reason);

        R back(Back reason);
    }
}
