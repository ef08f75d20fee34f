package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Command;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is executed in a step, whatever the inputs and the order: a set of commands.
 *
 * @param commands in the system's order, at least one
 */
public record Label(List<Command> commands) {
    public Label {
        commands = List.copyOf(commands);
    }

    /** Whether it is one command alone. */
    public boolean isAlone() {
        return commands.size() == 1;
    }

    public boolean has(Command command) {
        return commands.contains(command);
    }

    /** Whether nothing is executed but what is allowed. */
    public boolean keepsTo(Predicate<Command> allowed) {
        return commands.stream().allMatch(allowed);
    }
}
