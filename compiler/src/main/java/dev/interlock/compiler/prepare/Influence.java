package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The cone of influence of an aim: what is read with what is read, and whatever could write it. Closed in such a way that leaving out all
 * the rest loses nothing and adds nothing: no kept command can be stopped by what is left out, neither by a write to it that
 * leaves a range nor by what an atomic command or a coordination line forbids.
 */
final class Influence {
    private final TransitionSystem system;
    private final Reads reads;
    private final Removal removal;
    private final Set<Variable> variables = new LinkedHashSet<>();
    private final Set<Command> commands = new LinkedHashSet<>();
    private final Deque<Variable> open = new ArrayDeque<>();

    private Influence(TransitionSystem system, Reads reads) {
        this.system = system;
        this.reads = reads;
        this.removal = new Removal(system);
    }

    static Cone of(TransitionSystem system, Aim aim, Reads reads) {
        Influence influence = new Influence(system, reads);
        aim.variables().forEach(influence::join);
        aim.commands().forEach(influence::keep);
        influence.close();
        return new Cone(influence.variables, influence.commands);
    }

    private void close() {
        do {
            while (!open.isEmpty()) {
                follow(open.pop());
            }
            system.exclusions().forEach(this::limit);
            commands.forEach(this::protect);
            stopped().forEach(this::join);
        } while (!open.isEmpty());
    }

    private void join(Variable variable) {
        if (variables.add(variable)) {
            open.push(variable);
        }
    }

    private void read(Term term) {
        reads.of(term).forEach(this::join);
    }

    private void keep(Command command) {
        if (!commands.add(command)) {
            return;
        }
        read(command.ready());
        command.trigger().ifPresent(trigger -> read(trigger.term()));
        command.guards().forEach(guard -> read(guard.term()));
        for (Hazard hazard : command.effectHazards()) {
            if (hazard.fault() != Fault.CLASH) {
                read(hazard.condition());
            }
        }
    }

    private void follow(Variable variable) {
        variable.known().ifPresent(this::join);
        for (Term conjunct : Reads.conjuncts(system.initial())) {
            if (reads.of(conjunct).contains(variable)) {
                read(conjunct);
            }
        }
        for (Monitor monitor : system.monitors()) {
            if (monitor.target().equals(variable)) {
                read(monitor.condition());
                read(monitor.value());
            }
        }
        system.commands().forEach(command -> command.writes().stream()
                .filter(write -> write.target().equals(variable))
                .forEach(write -> keep(command, write)));
    }

    private void keep(Command command, Write write) {
        keep(command);
        read(write.condition());
        read(write.value());
    }

    /** How many may act at once, where that says anything about those who are kept. */
    private void limit(Exclusion exclusion) {
        if (says(exclusion, commands)) {
            read(exclusion.most());
        }
    }

    static boolean says(Exclusion exclusion, Set<Command> kept) {
        List<Actor> actors = exclusion.commands().stream()
                .filter(kept::contains)
                .map(Command::actor)
                .distinct()
                .toList();
        boolean oneMay = exclusion.most() instanceof Term.Whole whole && whole.value().compareTo(BigInteger.ONE) >= 0;
        return !actors.isEmpty() && !(oneMay && actors.size() == 1);
    }

    /** What an atomic command reads, where one of those who are kept could write it beside. */
    private void protect(Command atomic) {
        for (Read read : atomic.exclusions()) {
            if (disturbs(read.variable(), atomic)) {
                join(read.variable());
                read(read.condition());
            }
        }
    }

    private boolean disturbs(Variable variable, Command atomic) {
        return commands.stream()
                .filter(other -> !other.actor().equals(atomic.actor()))
                .flatMap(other -> other.writes().stream())
                .anyMatch(write -> write.target().equals(variable));
    }

    /** The variables outside that could stop a step of those who are kept. */
    private Set<Variable> stopped() {
        Set<Variable> stopped = new LinkedHashSet<>();
        for (Command command : commands) {
            for (Write write : command.writes()) {
                if (!variables.contains(write.target()) && !removal.isHarmless(write.target(), commands)) {
                    stopped.add(write.target());
                }
            }
        }
        system.monitors().stream()
                .filter(monitor -> !variables.contains(monitor.target()) && !removal.isHarmless(monitor))
                .forEach(monitor -> stopped.add(monitor.target()));
        return stopped;
    }
}
