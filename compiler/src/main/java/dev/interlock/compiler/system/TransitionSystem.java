package dev.interlock.compiler.system;

import dev.interlock.compiler.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A composition as logic: scalar variables, a condition on the start, and commands. What a run of it is:
 *
 * <ul>
 *   <li>A state gives each variable a value of its domain. A run starts in a state in which {@code initial} holds.
 *   <li>A step is one command alone (of an environment, a finish, a sample, time), or, when turns are JOINT, one or more
 *       commands that {@linkplain Command#joins join}, at most one per actor; when turns are INTERLEAVED always one command
 *       alone.
 *   <li>Every command of a step is enabled in the state before it; each input has a value of its domain. No command of the
 *       step executes a write to a variable that another command of the step has among its exclusions (both conditions read
 *       before the step). Of the commands of an {@linkplain Exclusion exclusion} at most so many are in the step as it says.
 *   <li>The commands' writes land command by command in one order, any order. Conditions and values read the state before.
 *       Then saturating variables are brought back into their domain. Then the {@linkplain Monitor monitors} are applied, one
 *       after the other in their order.
 *   <li>A step in which an INDEX or DIVISION effect hazard holds has no outcome: it is that fault, and ends the run. One after
 *       all of which a variable is outside its domain is a RANGE fault and ends the run; an environment's command alone that
 *       would do so cannot happen.
 *   <li>In the runs of a coalition, its members do whatever they can, and so does every environment, time included; of all other
 *       agents there are only the commands that are no {@linkplain Command#isAct acts}.
 * </ul>
 *
 * @param exclusions what two commands of one agent never share needs no saying
 * @param justices what infinite runs are fair to; in the runs of a coalition, only those of its members and of environments. None
 *     where no question is about infinite runs
 * @param derived the {@code const}s, and the {@code let}s for each value of their parameters, for reports
 * @param parameters the values in force, for reports; a free one is a variable that starts anywhere and is never written
 */
public record TransitionSystem(
        String name,
        Span span,
        Optional<String> doc,
        Turns turns,
        List<Variable> variables,
        Term initial,
        List<Actor> actors,
        List<Command> commands,
        List<Monitor> monitors,
        List<Exclusion> exclusions,
        List<Justice> justices,
        List<Question> questions,
        List<Expectation> expectations,
        List<Named> derived,
        List<Named> parameters) {
    public TransitionSystem {
        variables = List.copyOf(variables);
        actors = List.copyOf(actors);
        commands = List.copyOf(commands);
        monitors = List.copyOf(monitors);
        exclusions = List.copyOf(exclusions);
        justices = List.copyOf(justices);
        questions = List.copyOf(questions);
        expectations = List.copyOf(expectations);
        derived = List.copyOf(derived);
        parameters = List.copyOf(parameters);
    }

    public List<Actor> agents() {
        return actors.stream().filter(actor -> actor.role() == Actor.Role.AGENT).toList();
    }

    /** The parameters that have any value, the same all through a run. */
    public List<Variable> freeParameters() {
        return variables.stream()
                .filter(variable -> parameters.stream().anyMatch(p -> p.term().equals(Terms.current(variable))))
                .toList();
    }

    /** The same system, of whose starts only those count for which the condition holds. */
    public TransitionSystem startingWhere(Term condition) {
        return new TransitionSystem(
                name, span, doc, turns, variables, Terms.and(initial, condition), actors, commands, monitors,
                exclusions, justices, questions, expectations, derived, parameters);
    }

    /** The same system, in which the books of other questions are not kept: their variables keep what they start with. */
    public TransitionSystem askedFor(Question question) {
        Set<Variable> closed = new HashSet<>();
        questions.forEach(other -> closed.addAll(other.ledger()));
        closed.removeAll(question.ledger());
        if (closed.isEmpty()) {
            return this;
        }
        List<Monitor> kept = monitors.stream().filter(monitor -> !closed.contains(monitor.target())).toList();
        return new TransitionSystem(
                name, span, doc, turns, variables, initial, actors,
                commands.stream().map(command -> command.withoutWritesTo(closed)).toList(), kept,
                exclusions, justices, questions, expectations, derived, parameters);
    }

    /** The same system in which agents act by turns only. */
    public TransitionSystem interleaved() {
        return new TransitionSystem(
                name, span, doc, Turns.INTERLEAVED, variables, initial, actors, commands, monitors, exclusions,
                justices, questions, expectations, derived, parameters);
    }

    public enum Turns {
        JOINT,
        INTERLEAVED
    }
}
