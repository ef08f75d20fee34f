package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Variable;
import java.util.List;

/** What becomes of a step that is tried in a state. */
public sealed interface Outcome {
    <R> R accept(Visitor<R> visitor);

    /** It is a step of the system, and this is the state after it. */
    record Done(State after) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.done(this);
        }
    }

    /**
     * It has no outcome and ends the run.
     *
     * @param hazards the places with an INDEX or DIVISION fault, at least one
     */
    record Undefined(List<Hazard> hazards) implements Outcome {
        public Undefined {
            hazards = List.copyOf(hazards);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.undefined(this);
        }
    }

    /**
     * It is a RANGE fault and ends the run.
     *
     * @param outside the checked variables that would leave their domain, at least one
     * @param attempted what the state would be
     */
    record OutOfRange(List<Variable> outside, State attempted) implements Outcome {
        public OutOfRange {
            outside = List.copyOf(outside);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.outOfRange(this);
        }
    }

    /** It is no step of the system in this state; in words, why. */
    record Impossible(String reason) implements Outcome {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.impossible(this);
        }
    }

    interface Visitor<R> {
        R done(Done outcome);

        R undefined(Undefined outcome);

        R outOfRange(OutOfRange outcome);

        R impossible(Impossible outcome);
    }
}
