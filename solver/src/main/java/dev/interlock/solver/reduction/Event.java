package dev.interlock.solver.reduction;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.relation.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens in infinitely many steps of every run that is looked for, unless it rests: one of the commands is executed, or the
 * condition holds.
 *
 * @param condition over current and next variables
 */
public record Event(List<Command> commands, Term condition) {
    public Event {
        commands = List.copyOf(commands);
    }

    /** That what recurs does; that time passes, if there is any; and for each justice that it is satisfied. */
    public static List<Event> of(Scope scope, Goal.Looping goal) {
        TransitionSystem system = scope.system();
        List<Event> events = new ArrayList<>();
        events.add(new Event(List.of(), goal.recurs()));
        List<Command> time = system.commands().stream().filter(Onlooker::isTime).toList();
        if (!time.isEmpty()) {
            events.add(new Event(time, Terms.FALSE));
        }
        Onlooker.owed(scope).forEach(justice -> events.add(new Event(
                justice.commands(), Terms.not(justice.able()))));
        return events;
    }
}
