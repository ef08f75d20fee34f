package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of malfunctions: which of them are outstanding, for each tuple of their parameters, where somebody heals them;
 * and how often they happened, where that is limited. Also the acts that answer one.
 */
final class Faults {
    private static final int MOST_OUTSTANDING = 1_000;

    private final Layout layout;
    private final Map<Name, Flags> outstanding = new LinkedHashMap<>();
    private final Map<String, Variable> counters = new LinkedHashMap<>();
    private final List<Answer> answers = new ArrayList<>();

    Faults(Layout layout, Model model) {
        this.layout = layout;
        for (Actor environment : model.actors()) {
            for (Action action : environment.actions()) {
                if (isHealed(model, environment, action)) {
                    outstanding.put(new Name(environment.name(), action.name()), flags(environment, action));
                }
            }
        }
    }

    private record Name(String environment, String fault) {}

    /** Which tuples of a fault's parameters are outstanding. */
    record Flags(List<Local> parameters, Map<List<Value>, Variable> byTuple) {}

    /** A command by which an agent answers faults, and when none of them is outstanding. */
    private record Answer(int command, Term unfounded, Span heals) {}

    private static boolean isHealed(Model model, Actor environment, Action action) {
        return action.fault().isPresent() && model.actors().stream()
                .flatMap(actor -> actor.actions().stream())
                .flatMap(healer -> healer.heals().stream())
                .anyMatch(healed -> healed.environment().equals(environment.name())
                        && healed.fault().equals(action.name()));
    }

    private Flags flags(Actor environment, Action fault) {
        Map<List<Value>, Variable> flags = new LinkedHashMap<>();
        for (List<Value> tuple : Domains.tuples(fault.parameters().stream().map(Local::type).toList())) {
            if (flags.size() >= MOST_OUTSTANDING) {
                throw new TooLargeException(fault.span());
            }
            String name = environment.name() + "." + fault.name() + shown(fault.parameters(), tuple) + " outstanding";
            flags.put(tuple, layout.hidden(name, Domain.BOOLS, fault.span()));
        }
        return new Flags(fault.parameters(), flags);
    }

    private static String shown(List<Local> parameters, List<Value> tuple) {
        String indices = Layout.indices(parameters, tuple);
        return indices.isEmpty() ? "" : "(" + indices.substring(1, indices.length() - 1) + ")";
    }

    /** Absent for a fault that nobody heals: nobody asks whether it is still there. */
    Optional<Flags> outstanding(String environment, String fault) {
        return Optional.ofNullable(outstanding.get(new Name(environment, fault)));
    }

    /** How often a fault happened, for one tuple of its parameters or (for the empty tuple) for all of them. */
    Variable counter(String environment, Action fault, List<Value> tuple, Domain domain) {
        String shown = tuple.isEmpty() ? "" : shown(fault.parameters(), tuple);
        return counters.computeIfAbsent(
                environment + "." + fault.name() + shown + " happened", name -> layout.hidden(name, domain, fault.span()));
    }

    void answer(int command, Term unfounded, Span heals) {
        answers.add(new Answer(command, unfounded, heals));
    }

    /** That nothing is wrong at the start and nothing has happened yet. */
    Term initial() {
        List<Term> parts = new ArrayList<>();
        outstanding.values().forEach(flags ->
                flags.byTuple().values().forEach(flag -> parts.add(Terms.not(Terms.current(flag)))));
        counters.values().forEach(counter -> parts.add(Terms.equal(Terms.current(counter), Terms.whole(0))));
        return Terms.and(parts);
    }

    /** Acts that answer a fault, each with the condition that no such fault is there. */
    List<Goal.Case> unfounded(List<Command> commands) {
        return answers.stream()
                .map(answer -> new Goal.Case(commands.get(answer.command()), answer.unfounded(), answer.heals()))
                .toList();
    }
}
