package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Variable;
import java.util.HashSet;
import java.util.Set;

/**
 * One of the ways in which a goal can be reached. A run reaches the goal iff it reaches one of its aims.
 *
 * @param goal the goal that has this aim only
 * @param variables what it is about
 * @param commands whose execution or evaluation it is about
 */
record Aim(Goal.Reaching goal, Set<Variable> variables, Set<Command> commands) {
    Aim {
        variables = Set.copyOf(variables);
        commands = Set.copyOf(commands);
    }

    /** The aim at either. */
    Aim or(Aim other) {
        Set<Variable> all = new HashSet<>(variables);
        all.addAll(other.variables);
        Set<Command> both = new HashSet<>(commands);
        both.addAll(other.commands);
        return new Aim(goal.accept(new Either(other.goal)), all, both);
    }
}
