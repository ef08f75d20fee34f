package dev.interlock.compiler.census;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.List;
import java.util.function.Predicate;

/** What a transition system says, ready to be read; threads may share it, each with a scene of its own. */
final class Rules {
    private final TransitionSystem system;
    private final Readings readings;
    private final Rule[] rules;
    private final Quota[] quotas;
    private final Note[] notes;
    private final Range[] ranges;
    private final int limit;

    /** Of which commands only so many may share a step. */
    record Quota(boolean[] concerns, Reading most) {}

    /** A monitor. */
    private record Note(int target, Reading condition, Reading value) {}

    /** Where a variable has to be, or is brought back to. */
    private record Range(int variable, long low, long high, boolean saturates) {}

    /** @param limit on the attempts in one state and on the values of the inputs of one command */
    Rules(TransitionSystem system, Predicate<Command> allowed, Readings readings, int limit) {
        this.system = system;
        this.readings = readings;
        this.limit = limit;
        this.rules = system.commands().stream()
                .filter(allowed)
                .map(command -> new Rule(command, readings, limit))
                .toArray(Rule[]::new);
        this.quotas = system.exclusions().stream().map(this::quota).toArray(Quota[]::new);
        this.notes = system.monitors().stream().map(this::note).toArray(Note[]::new);
        this.ranges = system.variables().stream()
                .flatMap(variable -> variable.domain().bounds().map(bounds -> range(variable, bounds)).stream())
                .toArray(Range[]::new);
    }

    private Quota quota(Exclusion exclusion) {
        boolean[] concerns = new boolean[system.commands().size()];
        exclusion.commands().forEach(command -> concerns[command.id()] = true);
        return new Quota(concerns, readings.of(exclusion.most()));
    }

    private Note note(Monitor monitor) {
        return new Note(monitor.target().id(), readings.of(monitor.condition()), readings.of(monitor.value()));
    }

    private static Range range(Variable variable, Domain.Bounds bounds) {
        return new Range(
                variable.id(), Readings.number(bounds.low()), Readings.number(bounds.high()),
                variable.overflow() == Variable.Overflow.SATURATING);
    }

    /** To be asked for once all readings are made. */
    Scene scene() {
        int inputs = system.commands().stream()
                .map(Command::inputs)
                .flatMap(List::stream)
                .mapToInt(Input::id)
                .max()
                .orElse(-1);
        return new Scene(system.variables().size(), inputs + 1, readings.notes());
    }

    Rule[] rules() {
        return rules;
    }

    Quota[] quotas() {
        return quotas;
    }

    int limit() {
        return limit;
    }

    boolean isJoint() {
        return system.turns() == TransitionSystem.Turns.JOINT;
    }

    void saturate(long[] state) {
        for (Range range : ranges) {
            if (range.saturates()) {
                state[range.variable()] = Math.max(range.low(), Math.min(range.high(), state[range.variable()]));
            }
        }
    }

    void applyMonitors(Scene scene) {
        for (Note note : notes) {
            if (note.condition().in(scene) == 1) {
                scene.next[note.target()] = note.value().in(scene);
                scene.nextChanged();
            }
        }
    }

    boolean isInDomains(long[] state) {
        for (Range range : ranges) {
            long value = state[range.variable()];
            if (value < range.low() || value > range.high()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a user can tell the two apart. */
    boolean looksDifferent(long[] one, long[] other) {
        return system.variables().stream()
                .filter(variable -> variable.visibility() == Variable.Visibility.DECLARED)
                .anyMatch(variable -> looksDifferent(variable, one, other));
    }

    private static boolean looksDifferent(Variable variable, long[] one, long[] other) {
        boolean isKnown = variable.known().map(known -> one[known.id()] != 0).orElse(true);
        boolean isKnownToo = variable.known().map(known -> other[known.id()] != 0).orElse(true);
        return isKnown != isKnownToo || isKnown && one[variable.id()] != other[variable.id()];
    }
}
