package dev.interlock.compiler.explore;

import static dev.interlock.compiler.explore.SystemBuilder.NOWHERE;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Sighting;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One command of a system under construction. */
public final class CommandBuilder {
    private final SystemBuilder system;
    private final Actor actor;
    private final String action;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Named> arguments = new ArrayList<>();
    private final List<Named> readings = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<Clause> guards = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private final List<Read> exclusions = new ArrayList<>();
    private final List<Hazard> guardHazards = new ArrayList<>();
    private final List<Hazard> effectHazards = new ArrayList<>();
    private Command.Phase phase = Command.Phase.WHOLE;
    private Term ready = Terms.TRUE;
    private Optional<Clause> trigger = Optional.empty();

    CommandBuilder(SystemBuilder system, Actor actor, String action) {
        this.system = system;
        this.actor = actor;
        this.action = action;
    }

    public CommandBuilder start(Variable busy) {
        phase = Command.Phase.START;
        ready = Terms.not(Terms.current(busy));
        return set(busy, Terms.TRUE);
    }

    public CommandBuilder finish(Variable busy) {
        phase = Command.Phase.FINISH;
        ready = Terms.current(busy);
        return set(busy, Terms.FALSE);
    }

    /** Another phase, without what start and finish bring with them. */
    public CommandBuilder as(Command.Phase other) {
        phase = other;
        return this;
    }

    public CommandBuilder ready(Term condition) {
        ready = Terms.and(ready, condition);
        return this;
    }

    public CommandBuilder input(Input input) {
        inputs.add(input);
        return argument(input.name(), Terms.current(input), input);
    }

    public CommandBuilder reading(String name, Variable variable) {
        readings.add(new Named(name, Terms.current(variable), variable.domain()));
        return this;
    }

    public CommandBuilder sees(String name, Term seen, Term actual) {
        sightings.add(new Sighting(name, seen, actual, Domain.INTEGERS));
        return this;
    }

    public CommandBuilder when(Term condition) {
        trigger = Optional.of(new Clause(condition, NOWHERE));
        return this;
    }

    public CommandBuilder requires(Term condition) {
        guards.add(new Clause(condition, NOWHERE));
        return this;
    }

    public CommandBuilder set(Variable target, Term value) {
        return setIf(Terms.TRUE, target, value);
    }

    public CommandBuilder add(Variable target, long value) {
        return addIf(Terms.TRUE, target, Terms.whole(value));
    }

    public CommandBuilder setIf(Term condition, Variable target, Term value) {
        writes.add(new Write(target, Write.Update.SET, condition, value, NOWHERE));
        return this;
    }

    public CommandBuilder addIf(Term condition, Variable target, Term value) {
        writes.add(new Write(target, Write.Update.ADD, condition, value, NOWHERE));
        return this;
    }

    public CommandBuilder reads(Variable variable) {
        return readsIf(Terms.TRUE, variable);
    }

    public CommandBuilder readsIf(Term condition, Variable variable) {
        exclusions.add(new Read(variable, condition));
        return this;
    }

    public CommandBuilder guardHazard(Fault fault, Term condition) {
        guardHazards.add(new Hazard(fault, condition, NOWHERE));
        return this;
    }

    public CommandBuilder effectHazard(Fault fault, Term condition) {
        effectHazards.add(new Hazard(fault, condition, NOWHERE));
        return this;
    }

    public List<Write> writes() {
        return List.copyOf(writes);
    }

    public Command done() {
        return system.add(new Command(
                system.nextCommand(), actor, action, phase, inputs, arguments, readings, sightings, ready, trigger,
                guards, writes, exclusions, guardHazards, effectHazards, NOWHERE, Optional.empty()));
    }

    private CommandBuilder argument(String name, Term term, Input input) {
        arguments.add(new Named(name, term, input.domain()));
        return this;
    }
}
