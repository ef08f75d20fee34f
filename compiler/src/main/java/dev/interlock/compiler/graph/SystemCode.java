package dev.interlock.compiler.graph;

import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A transition system as code. */
final class SystemCode {
    private final TransitionSystem system;
    private final Slots slots;
    private final Packing packing;
    private final CommandCode[] commands;
    private final MonitorCode[] monitors;
    private final Limit[] limits;
    private final long[] low;
    private final long[] high;
    private final boolean[] saturates;

    /** A monitor as code. */
    record MonitorCode(int target, Code condition, Code value) {}

    /** An exclusion as code, with the commands by their numbers. */
    record Limit(boolean[] commands, Code most) {}

    private SystemCode(TransitionSystem system, int attempts) {
        this.system = system;
        this.slots = new Slots(system);
        this.packing = Packing.of(system);
        TermCode code = new TermCode(slots);
        this.commands = system.commands().stream()
                .map(command -> new CommandCode(command, code, slots, attempts))
                .toArray(CommandCode[]::new);
        this.monitors = system.monitors().stream().map(monitor -> monitor(monitor, code)).toArray(MonitorCode[]::new);
        this.limits = system.exclusions().stream()
                .map(exclusion -> limit(exclusion, code))
                .toArray(Limit[]::new);
        this.low = new long[system.variables().size()];
        this.high = new long[low.length];
        this.saturates = new boolean[low.length];
        system.variables().forEach(this::bound);
    }

    /** @throws RefusedException when it is beyond a graph */
    static SystemCode of(TransitionSystem system, int attempts) {
        return new SystemCode(system, attempts);
    }

    private static MonitorCode monitor(Monitor monitor, TermCode code) {
        return new MonitorCode(monitor.target().id(), code.of(monitor.condition()), code.of(monitor.value()));
    }

    private Limit limit(Exclusion exclusion, TermCode code) {
        boolean[] limited = new boolean[system.commands().size()];
        for (Command command : exclusion.commands()) {
            limited[command.id()] = true;
        }
        return new Limit(limited, code.of(exclusion.most()));
    }

    private void bound(Variable variable) {
        Optional<Domain.Bounds> bounds = variable.domain().bounds();
        low[variable.id()] = bounds.map(both -> TermCode.Numbers.exactly(both.low())).orElse(Long.MIN_VALUE);
        high[variable.id()] = bounds.map(both -> TermCode.Numbers.exactly(both.high())).orElse(Long.MAX_VALUE);
        saturates[variable.id()] = bounds.isPresent() && variable.overflow() == Variable.Overflow.SATURATING;
    }

    TransitionSystem system() {
        return system;
    }

    List<Variable> variables() {
        return system.variables();
    }

    /** To be asked for frames once all code is made. */
    Slots slots() {
        return slots;
    }

    /** The state that begins there in a frame. */
    State state(long[] frame, int at) {
        List<Value> values = new ArrayList<>();
        for (Variable variable : variables()) {
            values.add(Act.value(variable.domain(), frame[at + variable.id()]));
        }
        return new State(values);
    }

    Packing packing() {
        return packing;
    }

    CommandCode[] commands() {
        return commands;
    }

    Limit[] limits() {
        return limits;
    }

    boolean isJoint() {
        return system.turns() == TransitionSystem.Turns.JOINT;
    }

    /** Brings a variable of the state back into its domain, if it saturates. */
    void saturate(long[] frame, int state, int variable) {
        if (saturates[variable]) {
            frame[state + variable] = Math.min(Math.max(frame[state + variable], low[variable]), high[variable]);
        }
    }

    boolean isInDomain(long value, int variable) {
        return value >= low[variable] && value <= high[variable];
    }

    /** Applies the monitors to the state after the step. */
    void applyMonitors(long[] frame) {
        for (MonitorCode monitor : monitors) {
            if (monitor.condition().holds(frame)) {
                frame[slots.after() + monitor.target()] = monitor.value().value(frame);
                Slots.afterChanged(frame);
            }
        }
    }

    /** Whether all that monitors may have written to the state after the step is in its domain in the end. */
    boolean keepMonitorsDomains(long[] frame) {
        for (MonitorCode monitor : monitors) {
            if (!isInDomain(frame[slots.after() + monitor.target()], monitor.target())) {
                return false;
            }
        }
        return true;
    }
}
