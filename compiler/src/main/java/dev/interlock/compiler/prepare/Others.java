package dev.interlock.compiler.prepare;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a slice sees of a step in which none of its commands takes part: nothing, unless its bookkeeping has something to do then, or
 * such a step is what the goal looks for. Only then a step of the others is one of the slice too. It is nobody's act and joins no other,
 * yet it is no environment's, which could not do what leaves a range.
 */
final class Others {
    private Others() {}

    static Optional<Command> of(List<Monitor> monitors, Goal.Reaching goal, int actor, int id, Span span) {
        List<Term> shows = new ArrayList<>();
        monitors.forEach(monitor -> shows.add(Terms.and(
                monitor.condition(), Terms.not(Terms.equal(monitor.value(), Terms.current(monitor.target()))))));
        if (goal instanceof Goal.InStep step) {
            shows.add(step.condition());
        }
        if (goal instanceof Goal.Faulting faulting) {
            faulting.inSteps().stream().map(Hazard::condition).forEach(shows::add);
        }
        Term ready = atRest(Terms.or(shows));
        return ready.equals(Terms.FALSE) ? Optional.empty() : Optional.of(command(ready, actor, id, span));
    }

    private static Command command(Term ready, int actor, int id, Span span) {
        return new Command(
                id, new Actor(actor, Actor.Role.AGENT, "others", List.of()), "act", Command.Phase.SAMPLE,
                List.of(), List.of(), List.of(), List.of(), ready, Optional.empty(), List.of(), List.of(), List.of(),
                List.of(), List.of(), span, Optional.empty());
    }

    /** The condition on a step, of one that changes nothing. */
    static Term atRest(Term condition) {
        Map<Variable, Term> same = new HashMap<>();
        new Reads().of(condition).forEach(variable -> same.put(variable, Terms.current(variable)));
        return Substitution.ofNext(condition, same);
    }
}
