package dev.interlock.compiler.prepare;

import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Renaming;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A system in which constants stand for what never changes and ranges are no wider than they need be, for engines
 * that reason about terms. It has the variables of the whole, and of its commands those that can ever be executed.
 * Its runs are those of the whole as long as what was assumed is true; nobody takes that on trust, for runs are
 * executed in the whole, and what was assumed becomes a part of each proof.
 *
 * @param commands which command of the whole each one of the system is
 * @param question as it is asked here
 * @param assumed over the whole's variables: what was found to hold in every state that is reached
 */
public record Folded(
        TransitionSystem whole, TransitionSystem system, List<Command> commands, Question question, Term assumed) {
    public Folded {
        commands = List.copyOf(commands);
    }

    /** A term over its own variables in the whole's. */
    public Term outside(Term term) {
        return renaming(whole.variables()).of(term);
    }

    /** A term over the whole's variables in its own. */
    public Term inside(Term term) {
        return renaming(system.variables()).of(term);
    }

    /** What is claimed here, as a claim about the whole. */
    public Candidate outside(Candidate candidate) {
        return new Candidate(
                candidate.start(),
                candidate.steps().stream().map(this::outside).toList(),
                candidate.probe().map(this::outside));
    }

    private Step outside(Step step) {
        return new Step(step.firings().stream().map(this::outside).toList());
    }

    private Firing outside(Firing firing) {
        return new Firing(commands.get(firing.command().id()), firing.inputs());
    }

    private static Renaming renaming(List<Variable> variables) {
        return new Renaming(
                variables.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));
    }
}
