package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Value;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.relation.Target;
import dev.interlock.solver.z3.Assignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a run back from what the solver assigned. */
final class RunDecoder {
    private final StepRelation relation;
    private final Assignment assignment;

    RunDecoder(StepRelation relation, Assignment assignment) {
        this.relation = relation;
        this.assignment = assignment;
    }

    /** The run of so many steps that ends in a state that was looked for. */
    Candidate endingInState(int steps, Target target) {
        Optional<Target.Probe> probe = target.probes().stream()
                .filter(candidate -> assignment.holds(candidate.condition(), steps))
                .findFirst();
        return new Candidate(
                start(), steps(steps), probe.flatMap(Target.Probe::command).map(command -> firing(command, steps)));
    }

    /** The run of so many steps whose last one was looked for. */
    Candidate endingInStep(int steps) {
        return new Candidate(start(), steps(steps), Optional.empty());
    }

    private State start() {
        return new State(relation.system().variables().stream()
                .map(variable -> assignment.value(variable, 0))
                .toList());
    }

    private List<Step> steps(int count) {
        List<Step> steps = new ArrayList<>();
        for (int frame = 0; frame < count; frame++) {
            steps.add(step(frame));
        }
        return steps;
    }

    private Step step(int frame) {
        Map<Actor, Firing> firings = new HashMap<>();
        for (Command command : relation.commands()) {
            if (assignment.holds(relation.acts(command), frame)) {
                firings.put(command.actor(), firing(command, frame));
            }
        }
        List<Firing> inOrder = new ArrayList<>();
        for (List<Actor> group : relation.order().groups()) {
            landing(group, frame).forEach(actor -> Optional.ofNullable(firings.remove(actor)).ifPresent(inOrder::add));
        }
        relation.system().actors().forEach(actor ->
                Optional.ofNullable(firings.remove(actor)).ifPresent(inOrder::add));
        return new Step(inOrder);
    }

    private List<Actor> landing(List<Actor> group, int frame) {
        Map<Actor, Long> before = new HashMap<>();
        for (Actor actor : group) {
            before.put(
                    actor,
                    group.stream()
                            .filter(other -> !other.equals(actor))
                            .filter(other -> assignment.holds(relation.order().before(other, actor), frame))
                            .count());
        }
        return group.stream().sorted((a, b) -> Long.compare(before.get(a), before.get(b))).toList();
    }

    private Firing firing(Command command, int frame) {
        Map<Input, Value> inputs = new HashMap<>();
        command.inputs().forEach(input -> inputs.put(input, assignment.value(input, frame)));
        return new Firing(command, inputs);
    }
}
