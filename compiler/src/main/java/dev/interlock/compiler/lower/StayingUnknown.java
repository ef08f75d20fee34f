package dev.interlock.compiler.lower;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is unknown stays so when somebody adds to it. One action may add to a variable in the very step in which another forgets it;
 * whichever lands last, the variable is unknown, and at rest.
 */
final class StayingUnknown {
    private StayingUnknown() {}

    static List<Monitor> monitors(List<Command> commands) {
        Set<Variable> added = new LinkedHashSet<>();
        for (Command command : commands) {
            command.writes().stream()
                    .filter(write -> write.update() == Write.Update.ADD && write.target().known().isPresent())
                    .forEach(write -> added.add(write.target()));
        }
        return added.stream().map(StayingUnknown::monitor).toList();
    }

    private static Monitor monitor(Variable variable) {
        Variable known = variable.known().orElseThrow();
        return new Monitor(variable, Terms.not(Terms.next(known)), AtRest.of(variable.domain()));
    }
}
