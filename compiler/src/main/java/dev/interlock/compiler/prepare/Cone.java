package dev.interlock.compiler.prepare;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Variable;
import java.util.HashSet;
import java.util.Set;

/** Variables and commands that nothing outside of them can influence. */
record Cone(Set<Variable> variables, Set<Command> commands) {
    Cone {
        variables = Set.copyOf(variables);
        commands = Set.copyOf(commands);
    }

    int size() {
        return variables.size() + commands.size();
    }

    /** How many variables and commands are in both. */
    int shared(Cone other) {
        Set<Variable> both = new HashSet<>(variables);
        both.retainAll(other.variables);
        Set<Command> common = new HashSet<>(commands);
        common.retainAll(other.commands);
        return both.size() + common.size();
    }
}
