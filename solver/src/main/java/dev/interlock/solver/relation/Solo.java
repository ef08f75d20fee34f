package dev.interlock.solver.relation;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step of one command alone: where a system is interleaved, these are all its steps. It speaks of what the command reads and
 * writes and of nothing else, so what is asked about it stays small in a big system.
 *
 * @param possible that it can be taken and has an outcome; over current variables and the command's inputs
 * @param outcome of each variable that it may change, the value after it; over the same
 */
public record Solo(Command command, Term possible, Map<Variable, Term> outcome) {

    /** Of every command that may be executed. */
    public static List<Solo> of(StepRelation relation) {
        return relation.commands().stream().map(command -> of(relation, command)).toList();
    }

    /** Whether there are no other steps. */
    public static boolean areAllSteps(StepRelation relation) {
        return relation.commands().stream()
                        .filter(command -> Togetherness.joins(relation.system(), command))
                        .map(Command::actor)
                        .distinct()
                        .count()
                <= 1;
    }

    private static Solo of(StepRelation relation, Command command) {
        Term inputs = Terms.and(command.inputs().stream()
                .map(input -> Terms.inDomain(Terms.current(input), input.domain()))
                .toList());
        Term possible = Terms.and(
                command.enabled(),
                inputs,
                Limits.alone(relation.system(), command),
                Terms.not(relation.noOutcome(command)),
                Terms.not(relation.leavesRangeAlone(command)));
        Map<Variable, Term> changed = new LinkedHashMap<>();
        relation.outcomeAlone(command).forEach((variable, value) -> {
            if (!value.equals(Terms.current(variable))) {
                changed.put(variable, value);
            }
        });
        return new Solo(command, possible, changed);
    }
}
