package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.List;

/** One command as code. */
final class CommandCode {
    private final Command command;
    private final Code[] enabled;
    private final Written[] writes;
    private final Choice[] choices;
    private final Conditional[] exclusions;
    private final Code[][] hazards = new Code[Fault.values().length][];
    private final boolean joins;
    private final boolean ofEnvironment;

    /** A write as code. */
    record Written(int target, boolean overwrites, Code condition, Code value) {}

    /** The values of one input. */
    record Choice(int slot, long low, long high) {}

    /** A variable that is read where the condition holds. */
    record Conditional(int variable, Code condition) {}

    CommandCode(Command command, TermCode code, Slots slots, int limit) {
        this.command = command;
        this.enabled = conjuncts(command).stream().map(code::of).toArray(Code[]::new);
        this.writes = command.writes().stream().map(write -> written(write, code)).toArray(Written[]::new);
        this.choices = command.inputs().stream()
                .map(input -> Choices.of(command, input, slots.input(input), limit))
                .toArray(Choice[]::new);
        this.exclusions = command.exclusions().stream().map(read -> read(read, code)).toArray(Conditional[]::new);
        for (Fault fault : Fault.values()) {
            this.hazards[fault.ordinal()] = conditions(command.effectHazards(), fault, code);
        }
        this.joins = command.joins();
        this.ofEnvironment = command.actor().role() == Actor.Role.ENVIRONMENT;
        Choices.requireFew(command, choices, limit);
    }

    private static List<Term> conjuncts(Command command) {
        List<Term> all = new ArrayList<>(List.of(command.ready()));
        command.trigger().map(Clause::term).ifPresent(all::add);
        command.guards().forEach(guard -> all.add(guard.term()));
        return all;
    }

    private static Written written(Write write, TermCode code) {
        return new Written(
                write.target().id(),
                write.update() == Write.Update.SET,
                code.of(write.condition()),
                code.of(write.value()));
    }

    private static Conditional read(Read read, TermCode code) {
        return new Conditional(read.variable().id(), code.of(read.condition()));
    }

    static Code[] conditions(List<Hazard> hazards, Fault fault, TermCode code) {
        return hazards.stream()
                .filter(hazard -> hazard.fault() == fault)
                .map(hazard -> code.of(hazard.condition()))
                .toArray(Code[]::new);
    }

    Command command() {
        return command;
    }

    boolean joins() {
        return joins;
    }

    boolean isOfEnvironment() {
        return ofEnvironment;
    }

    Choice[] choices() {
        return choices;
    }

    Written[] writes() {
        return writes;
    }

    Conditional[] exclusions() {
        return exclusions;
    }

    boolean isEnabled(long[] frame) {
        for (Code conjunct : enabled) {
            if (!conjunct.holds(frame)) {
                return false;
            }
        }
        return true;
    }

    boolean hasEffectHazard(Fault fault, long[] frame) {
        return any(hazards[fault.ordinal()], frame);
    }

    static boolean any(Code[] conditions, long[] frame) {
        for (Code condition : conditions) {
            if (condition.holds(frame)) {
                return true;
            }
        }
        return false;
    }
}
