package dev.interlock.report;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What goes on for ever at the end of a run that never ends.
 *
 * @param after how many steps come before it; one round is made of all steps from there on
 * @param steps of one round; 0 where not even time passes
 * @param length how long one round takes; absent where nothing takes time
 * @param swings what does not keep its value
 * @param keepers the agents' actions in it
 * @param events those of environments
 * @param end where one round leads
 */
record Round(
        int after,
        int steps,
        Optional<String> length,
        List<Swing> swings,
        List<String> keepers,
        List<String> events,
        End end) {
    Round {
        swings = List.copyOf(swings);
        keepers = List.copyOf(keepers);
        events = List.copyOf(events);
    }

    static Round of(Lasso lasso, TransitionSystem system) {
        List<Step> steps = lasso.loop().stream().map(Run.Move::step).toList();
        List<String> totals = Elapsed.in(steps).afterStep();
        return new Round(
                lasso.stem().size(),
                steps.size(),
                totals.isEmpty() ? Optional.empty() : Optional.of(totals.get(totals.size() - 1)),
                swings(lasso, system),
                acts(steps, Actor.Role.AGENT),
                acts(steps, Actor.Role.ENVIRONMENT),
                lasso.ratchet().isPresent() ? End.ONWARD : End.BACK);
    }

    /** Where a round leads. */
    enum End {
        /** To the state in which it began. */
        BACK,
        /** To another one, from which the same steps can be taken. */
        ONWARD
    }

    /** Whether nobody does anything in it. */
    boolean isRest() {
        return keepers.isEmpty() && events.isEmpty();
    }

    /** What of it was asked to settle. */
    List<Swing> unsettled(Question question) {
        if (question.kind() != Question.Kind.SETTLES) {
            return List.of();
        }
        Set<String> names = question.goal() instanceof Goal.Looping goal ? names(goal.recurs()) : Set.of();
        return swings.stream().filter(swing -> names.contains(swing.name())).toList();
    }

    /** What a term about a step says of its far side; a value that may be unknown goes by its name. */
    private static Set<String> names(Term term) {
        Set<String> names = new HashSet<>();
        if (term instanceof Term.Next next) {
            names.add(next.variable().name());
        }
        term.children().forEach(child -> names.addAll(names(child)));
        return names;
    }

    /** Whether somebody acts in it, and nobody sees a difference. */
    boolean isFutile() {
        return !isRest() && swings.isEmpty();
    }

    /** How it goes on, in a sentence. */
    String course() {
        if (!isRest() && !isFutile()) {
            return measure() + " goes on for ever";
        }
        String nothing = isRest() ? "nothing more happens" : "nothing changes any more";
        return after == 0 ? "from the start on " + nothing : "after " + Phrases.count(after, "step") + " " + nothing;
    }

    /** {@code a loop of 2 steps (every 5m)}. */
    String measure() {
        return "a loop of " + Phrases.count(steps, "step") + length.map(time -> " (every " + time + ")").orElse("");
    }

    private static List<Swing> swings(Lasso lasso, TransitionSystem system) {
        List<State> states = new ArrayList<>(List.of(lasso.knot()));
        lasso.loop().forEach(move -> states.add(move.after()));
        return system.variables().stream()
                .filter(variable -> variable.visibility() == Variable.Visibility.DECLARED)
                .filter(variable -> states.stream().anyMatch(state -> lasso.knot().differs(state, variable)))
                .map(variable -> Swing.of(variable, states))
                .toList();
    }

    private static List<String> acts(List<Step> steps, Actor.Role role) {
        Stream<Command> commands = steps.stream().flatMap(step -> step.firings().stream()).map(Firing::command);
        return commands.filter(command -> command.isAct() && command.actor().role() == role)
                .map(Command::name)
                .distinct()
                .toList();
    }
}
