package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The definition of a step once more, read off sentence by sentence, to compare the interpreter with. */
record NaiveSteps(TransitionSystem system) {

    enum Kind { DONE, UNDEFINED, OUT_OF_RANGE, IMPOSSIBLE }

    /** @param after what the state is or would be; empty when there is none */
    record End(Kind kind, Map<Variable, Object> after) {}

    End of(State before, Step step) {
        return of(plain(system, before), step);
    }

    End of(Map<Variable, Object> before, Step step) {
        boolean environment = step.firings().get(0).command().actor().role() == Actor.Role.ENVIRONMENT;
        if (!mayBeTogether(step) || tooMany(before, step) || !allEnabled(before, step) || excluded(before, step)) {
            return new End(Kind.IMPOSSIBLE, Map.of());
        }
        if (environment && hazard(before, step, Fault.INDEX)) {
            return new End(Kind.IMPOSSIBLE, Map.of());
        }
        if (hazard(before, step, Fault.INDEX) || hazard(before, step, Fault.DIVISION)) {
            return new End(Kind.UNDEFINED, Map.of());
        }
        Map<Variable, Object> after = after(before, step);
        boolean inside = after.entrySet().stream().allMatch(e -> inside(e.getKey().domain(), e.getValue()));
        if (!inside && environment) {
            return new End(Kind.IMPOSSIBLE, Map.of());
        }
        return new End(inside ? Kind.DONE : Kind.OUT_OF_RANGE, after);
    }

    static Map<Variable, Object> plain(TransitionSystem system, State state) {
        Map<Variable, Object> values = new HashMap<>();
        system.variables().forEach(variable -> values.put(variable, NaiveValues.plain(state.get(variable))));
        return values;
    }

    private boolean mayBeTogether(Step step) {
        List<Command> commands = step.firings().stream().map(Firing::command).toList();
        if (commands.size() == 1) {
            return true;
        }
        return system.turns() == TransitionSystem.Turns.JOINT
                && commands.stream().allMatch(c -> c.actor().role() == Actor.Role.AGENT)
                && commands.stream().noneMatch(c -> c.phase() == Command.Phase.FINISH)
                && commands.stream().noneMatch(c -> c.phase() == Command.Phase.SAMPLE || c.phase() == Command.Phase.TIME)
                && commands.stream().map(Command::actor).distinct().count() == commands.size();
    }

    private boolean tooMany(Map<Variable, Object> before, Step step) {
        boolean found = false;
        for (Exclusion exclusion : system.exclusions()) {
            long number = step.firings().stream()
                    .map(Firing::command)
                    .filter(command -> exclusion.commands().indexOf(command) >= 0)
                    .count();
            long most = (Long) new NaiveValues(new HashMap<>(before), Map.of()).of(exclusion.most());
            found |= number > 0 && number > most;
        }
        return found;
    }

    private boolean allEnabled(Map<Variable, Object> before, Step step) {
        for (Firing firing : step.firings()) {
            boolean inputs = firing.command().inputs().stream()
                    .allMatch(input -> inside(input.domain(), NaiveValues.plain(firing.inputs().get(input))));
            if (!inputs || !values(before, firing).holds(firing.command().enabled())) {
                return false;
            }
        }
        return true;
    }

    private boolean excluded(Map<Variable, Object> before, Step step) {
        boolean found = false;
        for (Firing reader : step.firings()) {
            for (Firing writer : step.firings()) {
                for (Read read : reader.command().exclusions()) {
                    for (Write write : writer.command().writes()) {
                        found |= reader != writer
                                && read.variable().equals(write.target())
                                && values(before, reader).holds(read.condition())
                                && values(before, writer).holds(write.condition());
                    }
                }
            }
        }
        return found;
    }

    private boolean hazard(Map<Variable, Object> before, Step step, Fault fault) {
        boolean found = false;
        for (Firing firing : step.firings()) {
            for (Hazard hazard : firing.command().effectHazards()) {
                found |= hazard.fault() == fault && values(before, firing).holds(hazard.condition());
            }
        }
        return found;
    }

    private Map<Variable, Object> after(Map<Variable, Object> before, Step step) {
        Map<Variable, Object> after = new HashMap<>(before);
        for (Firing firing : step.firings()) {
            NaiveValues seen = values(before, firing);
            for (Write write : firing.command().writes()) {
                Object value = seen.of(write.value());
                if (seen.holds(write.condition())) {
                    Object old = after.get(write.target());
                    after.put(
                            write.target(),
                            write.update() == Write.Update.SET ? value : NaiveValues.plus(old, value));
                }
            }
        }
        system.variables().stream()
                .filter(variable -> variable.overflow() == Variable.Overflow.SATURATING)
                .forEach(variable -> after.compute(variable, (key, value) -> clamped(key, (Long) value)));
        NaiveValues seen = new NaiveValues(new HashMap<>(before), after);
        for (Monitor monitor : system.monitors()) {
            if (seen.holds(monitor.condition())) {
                after.put(monitor.target(), seen.of(monitor.value()));
            }
        }
        return after;
    }

    private static Object clamped(Variable variable, long value) {
        Domain.Bounds bounds = variable.domain().bounds().orElseThrow();
        return Math.max(bounds.low().longValueExact(), Math.min(bounds.high().longValueExact(), value));
    }

    static boolean inside(Domain domain, Object value) {
        return domain.bounds()
                .map(b -> b.low().longValueExact() <= (Long) value && (Long) value <= b.high().longValueExact())
                .orElse(true);
    }

    /** What a command sees. */
    static NaiveValues values(Map<Variable, Object> before, Firing firing) {
        Map<Symbol, Object> current = new HashMap<>(before);
        firing.inputs().forEach((input, value) -> current.put(input, NaiveValues.plain(value)));
        return new NaiveValues(current, Map.of());
    }
}
