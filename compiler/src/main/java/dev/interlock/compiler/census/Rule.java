package dev.interlock.compiler.census;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.List;

/** What a command says, ready to be read. */
final class Rule {
    final Command command;
    final int actor;
    final boolean joins;
    final boolean isOfEnvironment;
    final int[] inputs;
    final long[] lowest;
    final long[] highest;
    final Reading[] demands;
    final int[] targets;
    final boolean[] adds;
    final Reading[] isWritten;
    final Reading[] values;
    final int[] shunned;
    final Reading[] isShunned;
    final Reading[] index;
    final Reading[] division;
    final Reading[] clash;

    Rule(Command command, Readings readings, int limit) {
        this.command = command;
        this.actor = command.actor().id();
        this.joins = command.joins();
        this.isOfEnvironment = command.actor().role() == Actor.Role.ENVIRONMENT;
        this.inputs = command.inputs().stream().mapToInt(Input::id).toArray();
        this.lowest = new long[inputs.length];
        this.highest = new long[inputs.length];
        boundInputs(limit);
        this.demands = readings.of(demands(command));
        List<Write> writes = command.writes();
        this.targets = writes.stream().mapToInt(write -> write.target().id()).toArray();
        this.adds = new boolean[targets.length];
        for (int i = 0; i < adds.length; i++) {
            adds[i] = writes.get(i).update() == Write.Update.ADD;
        }
        this.isWritten = readings.of(writes.stream().map(Write::condition).toList());
        this.values = readings.of(writes.stream().map(Write::value).toList());
        this.shunned = command.exclusions().stream().mapToInt(read -> read.variable().id()).toArray();
        this.isShunned = readings.of(command.exclusions().stream().map(Read::condition).toList());
        this.index = readings.of(hazards(command.effectHazards(), Fault.INDEX));
        this.division = readings.of(hazards(command.effectHazards(), Fault.DIVISION));
        this.clash = readings.of(hazards(command.effectHazards(), Fault.CLASH));
    }

    private void boundInputs(int limit) {
        long combinations = 1;
        for (int i = 0; i < inputs.length; i++) {
            Domain domain = command.inputs().get(i).domain();
            if (domain.sort() == Sort.BOOL) {
                highest[i] = 1;
            } else {
                Domain.Bounds bounds = domain.bounds().orElseThrow(this::tooMany);
                lowest[i] = Readings.number(bounds.low());
                highest[i] = Readings.number(bounds.high());
            }
            long values = highest[i] - lowest[i] + 1;
            if (values <= 0 || values > limit || combinations * values > limit) {
                throw tooMany();
            }
            combinations *= values;
        }
    }

    private StoppedException tooMany() {
        return new StoppedException("the inputs of `" + command + "` have too many values");
    }

    private static List<Term> demands(Command command) {
        List<Term> demands = new ArrayList<>();
        demands.add(command.ready());
        command.trigger().map(Clause::term).ifPresent(demands::add);
        command.guards().stream().map(Clause::term).forEach(demands::add);
        return demands;
    }

    static List<Term> hazards(List<Hazard> hazards, Fault fault) {
        return hazards.stream().filter(hazard -> hazard.fault() == fault).map(Hazard::condition).toList();
    }

    boolean isEnabled(Scene scene) {
        for (Reading demand : demands) {
            if (demand.in(scene) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Puts the first values of the inputs into the scene. */
    void firstInputs(Scene scene) {
        for (int i = 0; i < inputs.length; i++) {
            scene.inputs[inputs[i]] = lowest[i];
        }
        scene.inputsChanged();
    }

    /** Puts the next values of the inputs into the scene; false when there are no more. */
    boolean nextInputs(Scene scene) {
        scene.inputsChanged();
        for (int i = inputs.length - 1; i >= 0; i--) {
            if (scene.inputs[inputs[i]] < highest[i]) {
                scene.inputs[inputs[i]]++;
                return true;
            }
            scene.inputs[inputs[i]] = lowest[i];
        }
        return false;
    }

    static boolean any(Reading[] conditions, Scene scene) {
        for (Reading condition : conditions) {
            if (condition.in(scene) == 1) {
                return true;
            }
        }
        return false;
    }
}
