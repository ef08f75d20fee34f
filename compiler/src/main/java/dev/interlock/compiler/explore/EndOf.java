package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import java.util.List;
import java.util.Optional;

/** What becomes of a step: a state, or faults; and what it would be, where the writes land. */
record EndOf(Optional<State> done, Optional<State> landed, List<Fault> faults) {

    static final class Reader implements Outcome.Visitor<EndOf> {
        @Override
        public EndOf done(Outcome.Done outcome) {
            return new EndOf(Optional.of(outcome.after()), Optional.of(outcome.after()), List.of());
        }

        @Override
        public EndOf undefined(Outcome.Undefined outcome) {
            List<Fault> faults = outcome.hazards().stream().map(Hazard::fault).toList();
            return new EndOf(Optional.empty(), Optional.empty(), faults);
        }

        @Override
        public EndOf outOfRange(Outcome.OutOfRange outcome) {
            return new EndOf(Optional.empty(), Optional.of(outcome.attempted()), List.of(Fault.RANGE));
        }

        @Override
        public EndOf impossible(Outcome.Impossible outcome) {
            return new EndOf(Optional.empty(), Optional.empty(), List.of());
        }
    }
}
