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

/** A transition system as code. */
final class SystemCode {
    private final TransitionSystem system;
    private final Slots slots;
    private final Packing packing;
    private final CommandCode[] commands;
    private final MonitorCode[] monitors;
    private final Limit[] limits;
    private final Bounded[] bounded;

    /** A monitor as code. */
    record MonitorCode(int target, Code condition, Code value) {}

    /** An exclusion as code, with the commands by their numbers. */
    record Limit(boolean[] commands, Code most) {}

    /** A variable that has a lowest and a highest value. */
    record Bounded(int variable, long low, long high, boolean saturates) {}

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
        this.bounded = system.variables().stream()
                .filter(variable -> variable.domain().bounds().isPresent())
                .map(SystemCode::bounded)
                .toArray(Bounded[]::new);
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

    private static Bounded bounded(Variable variable) {
        Domain.Bounds bounds = variable.domain().bounds().orElseThrow();
        return new Bounded(
                variable.id(),
                TermCode.Numbers.exactly(bounds.low()),
                TermCode.Numbers.exactly(bounds.high()),
                variable.overflow() == Variable.Overflow.SATURATING);
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

    /** Brings saturating variables of the state after the step back, and applies the monitors. */
    void complete(long[] frame) {
        int after = slots.after();
        for (Bounded variable : bounded) {
            if (variable.saturates()) {
                int at = after + variable.variable();
                frame[at] = Math.min(Math.max(frame[at], variable.low()), variable.high());
            }
        }
        for (MonitorCode monitor : monitors) {
            Slots.afterChanged(frame);
            if (monitor.condition().holds(frame)) {
                frame[after + monitor.target()] = monitor.value().value(frame);
            }
        }
    }

    /** Whether each variable of the state after the step has a value of its domain. */
    boolean isInDomains(long[] frame) {
        int after = slots.after();
        for (Bounded variable : bounded) {
            long value = frame[after + variable.variable()];
            if (value < variable.low() || value > variable.high()) {
                return false;
            }
        }
        return true;
    }
}
