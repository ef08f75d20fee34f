package dev.interlock.compiler.prepare;

import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one command may do to one variable, which is no rational, when it does something to it.
 *
 * @param value where it leaves the variable when it is alone
 * @param added what it may add to where others leave it; nothing is zero
 */
record Change(Command command, Interval value, Interval added) {
    private static final Interval NOTHING = Interval.exactly(BigInteger.ZERO);

    /**
     * Empty where it leaves the variable alone.
     *
     * @param writes the command's to this variable, in their order
     * @param facts bounds of what the command reads when it is executed
     */
    static Optional<Change> of(
            Command command,
            Variable target,
            List<Write> writes,
            Map<Symbol, Interval> facts,
            Supposition supposition) {
        Course course = new Course(target, facts, supposition);
        writes.forEach(course::follow);
        return course.executed.map(value -> new Change(command, value, course.added));
    }

    /** The way through the writes: where it leads, and whether it may have passed all of them by. */
    private static final class Course {
        private final Variable target;
        private final Map<Symbol, Interval> facts;
        private final Supposition supposition;
        private boolean mayBeUntouched = true;
        private Optional<Interval> executed = Optional.empty();
        private Interval added = NOTHING;

        Course(Variable target, Map<Symbol, Interval> facts, Supposition supposition) {
            this.target = target;
            this.facts = facts;
            this.supposition = supposition;
        }

        void follow(Write write) {
            Optional<Map<Symbol, Interval>> when = supposition.of(write.condition(), facts);
            if (when.isEmpty()) {
                return;
            }
            Foresight there = new Foresight(when.get(), Map.of());
            Interval value = there.of(write.value());
            Optional<Interval> ends = executed.map(before -> from(before, write, value));
            if (mayBeUntouched) {
                Interval start = when.get().getOrDefault(target, Foresight.whole(target.domain()));
                ends = joined(ends, Optional.of(from(start, write, value)));
            }
            boolean mayFail = new Foresight(facts, Map.of()).mayFail(write.condition());
            executed = mayFail ? joined(executed, ends) : ends;
            mayBeUntouched &= mayFail;
            if (write.update() == Write.Update.ADD) {
                added = added.plus(value.union(NOTHING));
            }
        }

        private static Interval from(Interval before, Write write, Interval value) {
            return write.update() == Write.Update.SET ? value : before.plus(value);
        }

        private static Optional<Interval> joined(Optional<Interval> one, Optional<Interval> other) {
            return one.isPresent() && other.isPresent()
                    ? Optional.of(one.get().union(other.get()))
                    : one.or(() -> other);
        }
    }
}
