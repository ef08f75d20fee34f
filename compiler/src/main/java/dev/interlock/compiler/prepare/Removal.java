package dev.interlock.compiler.prepare;

import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Intervals;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Whether a step goes on without a variable as it does with it: no write to it can leave its domain. Told from bounds alone, so that
 * what is not seen to be harmless may be.
 */
final class Removal {
    private final TransitionSystem system;

    Removal(TransitionSystem system) {
        this.system = system;
    }

    /** @param kept all who might act */
    boolean isHarmless(Variable variable, Set<Command> kept) {
        if (isAlwaysInside(variable)) {
            return true;
        }
        List<Command> writers = kept.stream().filter(command -> !writes(command, variable).isEmpty()).toList();
        boolean alone = writers.stream().map(Command::actor).distinct().count() <= 1;
        return writers.stream().allMatch(command -> staysInside(command, writes(command, variable), alone));
    }

    boolean isHarmless(Monitor monitor) {
        if (monitor.target().domain().bounds().isEmpty()) {
            return true;
        }
        return isWithin(new Intervals().of(monitor.value()), monitor.target().domain())
                && new Reads().of(monitor.value()).stream().noneMatch(variable -> isMonitored(variable, monitor));
    }

    private boolean isMonitored(Variable variable, Monitor by) {
        return system.monitors().stream().anyMatch(other -> other != by && other.target().equals(variable));
    }

    private static boolean isAlwaysInside(Variable variable) {
        return variable.overflow() == Variable.Overflow.SATURATING || variable.domain().bounds().isEmpty();
    }

    private static List<Write> writes(Command command, Variable variable) {
        return command.writes().stream().filter(write -> write.target().equals(variable)).toList();
    }

    private static boolean staysInside(Command command, Collection<Write> writes, boolean alone) {
        boolean sets = writes.stream().allMatch(write -> write.update() == Write.Update.SET);
        return (sets || alone && writes.size() == 1)
                && writes.stream().allMatch(write -> staysInside(command, write));
    }

    private static boolean staysInside(Command command, Write write) {
        Intervals intervals =
                new Intervals(Bounds.where(Terms.and(command.enabled(), write.condition())));
        Term value = switch (write.update()) {
            case SET -> write.value();
            case ADD -> Terms.sum(Terms.current(write.target()), write.value());
        };
        return isWithin(intervals.of(value), write.target().domain());
    }

    private static boolean isWithin(Interval interval, Domain domain) {
        return interval.within(domain.interval());
    }
}
