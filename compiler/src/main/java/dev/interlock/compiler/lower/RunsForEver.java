package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Question.LeadsTo;
import dev.interlock.compiler.model.Question.Recoverable;
import dev.interlock.compiler.model.Question.Settled;
import dev.interlock.compiler.model.Question.Settles;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Questions that no finite run answers, as the shape of the infinite run that would answer them: where it comes to, what it stays in
 * from there on, what it does again and again, and who has fallen silent.
 */
final class RunsForEver {
    private final LoweringContext context;
    private final Conditions conditions;
    private final List<Command> commands;
    private final Quiet quiet;

    RunsForEver(LoweringContext context, Conditions conditions, List<Command> commands) {
        this.context = context;
        this.conditions = conditions;
        this.commands = commands;
        this.quiet = new Quiet(context.roster());
    }

    /** The world is quiet, and something changes, or is not where it should rest, again and again. */
    Goal settles(Settles asked) {
        List<Term> restless = new ArrayList<>();
        for (Settled place : asked.places()) {
            variables(place).forEach(variable -> restless.add(changes(variable)));
        }
        asked.rest().ifPresent(rest -> restless.add(Terms.not(conditions.of(rest))));
        return new Goal.Looping(Terms.TRUE, Terms.TRUE, Terms.or(restless), quiet.events(commands));
    }

    private List<Variable> variables(Settled place) {
        List<Term> fixed = place.indices().stream()
                .map(index -> ExprLowering.lower(
                        context, ExprLowering.Moment.NOW, Bindings.NONE, List.of(), index).term())
                .toList();
        List<Variable> variables = new ArrayList<>();
        for (Map.Entry<List<Value>, Variable> cell : context.layout().elements(place.state()).entrySet()) {
            if (Domains.constants(cell.getKey().subList(0, fixed.size())).equals(fixed)) {
                variables.add(cell.getValue());
            }
        }
        return variables;
    }

    /** What is unknown is at rest, so becoming known is seen from the one and changing from the other. */
    private static Term changes(Variable variable) {
        Term value = Terms.not(Terms.equal(Terms.current(variable), Terms.next(variable)));
        return variable.known()
                .map(known -> Terms.or(value, Terms.not(Terms.equal(Terms.current(known), Terms.next(known)))))
                .orElse(value);
    }

    /** Once: it never comes. For good: it is missing again and again. */
    Goal leadsTo(LeadsTo asked) {
        Term trigger = conditions.of(asked.trigger());
        Term missing = Terms.not(conditions.of(asked.response()));
        return switch (asked.lasting()) {
            case ONCE -> new Goal.Looping(Terms.and(trigger, missing), missing, Terms.TRUE, List.of());
            case FOR_GOOD -> new Goal.Looping(trigger, Terms.TRUE, missing, List.of());
        };
    }

    Goal recoverable(Recoverable asked) {
        return new Goal.Trapping(conditions.of(asked.target()), switch (asked.by()) {
            case ANYBODY -> quiet.faults(commands);
            case AGENTS -> quiet.eventsAndFaults(commands);
        });
    }
}
