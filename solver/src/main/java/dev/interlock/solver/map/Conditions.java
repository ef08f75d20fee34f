package dev.interlock.solver.map;

import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a step does to a command, said over the state before the step (current) and after it (next). The command's own inputs stay
 * free: the answer is about some values of them.
 */
final class Conditions {
    private final TransitionSystem system;
    private final Map<Symbol, Term> atNext = new HashMap<>();
    private final Set<Variable> shown = new HashSet<>();

    Conditions(TransitionSystem system) {
        this.system = system;
        system.variables().forEach(variable -> atNext.put(variable, Terms.next(variable)));
        system.variables().stream().filter(variable -> !isHidden(variable)).forEach(variable -> {
            shown.add(variable);
            variable.known().ifPresent(shown::add);
        });
    }

    private static boolean isHidden(Variable variable) {
        return variable.visibility() == Variable.Visibility.HIDDEN;
    }

    /** What a command would do, or goes by, in one respect. */
    record Respect(Reason reason, Term takesPlace, Term value) {}

    /** That the trigger holds, for however long; true where there is none. */
    Term trigger(Command command) {
        return command.trigger().map(Clause::now).orElse(Terms.TRUE);
    }

    /** That the command can be executed alone, but for what would come of it. */
    Term able(Command command) {
        List<Term> all = new ArrayList<>(List.of(command.enabled()));
        limits(command).values().forEach(all::add);
        return Terms.and(all);
    }

    /** That what counts acts allows one more, by the line that says so. */
    Map<Reason.Limit, Term> limits(Command command) {
        Map<Reason.Limit, Term> limits = new LinkedHashMap<>();
        system.exclusions().stream()
                .filter(exclusion -> exclusion.commands().contains(command))
                .forEach(exclusion -> limits.put(
                        new Reason.Limit(exclusion.span()), Terms.atMost(Terms.whole(1), exclusion.most())));
        return limits;
    }

    /** Everything that the command reads to do what it does; for a sample, what is sampled. */
    List<Respect> respects(Command command) {
        List<Respect> respects = new ArrayList<>();
        for (Named reading : command.readings()) {
            respects.add(new Respect(new Reason.Reading(reading.name()), reading.known(), reading.term()));
        }
        if (command.phase() == Command.Phase.SAMPLE) {
            command.sightings().forEach(sighting -> respects.add(new Respect(
                    new Reason.Reading(sighting.name()), sighting.actual().known(), sighting.actual().term())));
            return respects;
        }
        for (Write write : command.writes()) {
            if (shown.contains(write.target())) {
                respects.add(new Respect(
                        new Reason.Effect(shownFor(write.target()), write.span()), write.condition(), write.value()));
            }
        }
        return respects;
    }

    private Variable shownFor(Variable target) {
        return isHidden(target)
                ? system.variables().stream()
                        .filter(variable -> variable.known().equals(Optional.of(target)))
                        .findFirst().orElse(target)
                : target;
    }

    /** That the respect is another after the step. */
    private Term differs(Respect respect) {
        Term takesPlace = next(respect.takesPlace());
        return Terms.or(
                Terms.not(Terms.equal(respect.takesPlace(), takesPlace)),
                Terms.and(takesPlace, Terms.not(Terms.equal(respect.value(), next(respect.value())))));
    }

    Term next(Term term) {
        return Substitution.in(term, atNext);
    }

    /** That a step does to the command what the link says; not for UNDOES, which is more than a step. */
    Term of(Link link, Command command) {
        return switch (link.kind()) {
            case WAKES -> wakes(command);
            case BLOCKS -> link.reach() == Link.Reach.ITSELF
                    ? Terms.and(blocks(command), next(command.ready()))
                    : blocks(command);
            case FEEDS -> Terms.and(next(able(command)), differs(command));
            case UNDOES -> throw new IllegalArgumentException("internal error: to undo is more than a step");
        };
    }

    private Term wakes(Command command) {
        Term trigger = trigger(command);
        return Terms.and(Terms.not(trigger), next(trigger));
    }

    private Term blocks(Command command) {
        Term able = able(command);
        return Terms.and(able, next(trigger(command)), Terms.not(next(able)));
    }

    /** That the command would do, or goes by, something else after the step. */
    Term differs(Command command) {
        return Terms.or(respects(command).stream().map(this::differs).toList());
    }

    /** That the variable has another value after the step, or is known where it was not, or the other way round. */
    static Term changes(Variable variable) {
        return Terms.not(Terms.and(
                Terms.equal(Terms.current(variable), Terms.next(variable)),
                variable.known()
                        .map(known -> Terms.equal(Terms.current(known), Terms.next(known)))
                        .orElse(Terms.TRUE)));
    }
}
