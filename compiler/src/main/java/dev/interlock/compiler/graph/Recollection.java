package dev.interlock.compiler.graph;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.util.List;
import java.util.Map;

/** Finds again what exactly is done where a graph only says that a goal is reached. */
final class Recollection {
    private final StateGraph graph;
    private final Goal.Reaching goal;

    Recollection(StateGraph graph, Goal.Reaching goal) {
        this.graph = graph;
        this.goal = goal;
    }

    /** The command with inputs with which it is a hit in the state. */
    Firing probe(int state, Command command) {
        if (command.actor().role() == Actor.Role.ENVIRONMENT && goal instanceof Goal.Enabling) {
            return graph.attempted(state, command).orElseThrow();
        }
        Term condition = goal instanceof Goal.Faulting faulting ? evaluated(command, faulting.fault()) : command.enabled();
        long[] inputs = new Probes(graph, Map.of(command, condition)).inputs(state, command);
        return new Firing(command, Act.values(command.inputs(), inputs));
    }

    private static Term evaluated(Command command, Fault fault) {
        return Terms.or(command.guardHazards().stream()
                .filter(hazard -> hazard.fault() == fault)
                .map(Hazard::condition)
                .toList());
    }

    /** A step with this label that is a hit in the state. */
    Step attempt(int state, int label) {
        if (goal instanceof Goal.Acting acting) {
            Command command = graph.labels().get(label).commands().get(0);
            List<Term> conditions = acting.cases().stream()
                    .filter(one -> one.command().equals(command))
                    .map(Goal.Case::condition)
                    .toList();
            return new Deeds(graph, Map.of(command, conditions)).step(state);
        }
        Fault fault = goal instanceof Goal.Faulting faulting ? faulting.fault() : Fault.CLASH;
        return graph.step(new Incident(state, label, fault));
    }
}
