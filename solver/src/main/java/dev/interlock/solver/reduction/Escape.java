package dev.interlock.solver.reduction;

import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.relation.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a question about traps comes to, state by state: how a run gets away from where escapes are known, and what leads back. */
public final class Escape {
    private Escape() {}

    /** Whether a run of these agents comes to a state where the condition does not hold. */
    public static Reduced outOf(Term condition, Scope scope, Question question) {
        TransitionSystem system = scope.system();
        return new Reduced(asking(system, system.initial(), system.commands(), question, Terms.not(condition)), scope.agents());
    }

    /** Whether a run of everybody without silenced commands leads from this state to one where the condition holds. */
    public static Reduced into(Term condition, State from, TransitionSystem system, Question question, List<Command> silenced) {
        List<Term> here = new ArrayList<>();
        system.variables().forEach(variable ->
                here.add(Terms.equal(Terms.current(variable), Terms.constant(from.get(variable)))));
        TransitionSystem asked =
                asking(system, Terms.and(here), quiet(system, silenced), question, condition);
        return new Reduced(asked, Set.copyOf(system.agents()));
    }

    /** The commands of the system, of which those that are silenced cannot happen. */
    private static List<Command> quiet(TransitionSystem system, List<Command> silenced) {
        return system.commands().stream()
                .map(command -> silenced.contains(command)
                        ? command.withGuard(new Clause(Terms.FALSE, command.span()))
                        : command)
                .toList();
    }

    private static TransitionSystem asking(
            TransitionSystem system, Term initial, List<Command> commands, Question about, Term condition) {
        Question question = new Question(
                Question.Kind.INVARIANT, about.name(), new Goal.InState(condition), about.span(), Optional.empty());
        return new TransitionSystem(
                system.name(), system.span(), system.doc(), system.turns(), system.variables(), initial, system.actors(),
                commands, system.monitors(), system.exclusions(), List.of(), List.of(question), List.of(),
                system.derived(), system.parameters());
    }
}
