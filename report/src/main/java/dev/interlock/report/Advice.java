package dev.interlock.report;

import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to do first about an answer that came too late: whoever could have given it all the time, and says nowhere by when it acts,
 * has to say so.
 */
final class Advice {
    private static final int MOST_WAYS = 500;

    private final Interpreter interpreter;
    private final Variable awaited;
    private final List<State> waiting;

    private Advice(TransitionSystem system, Variable awaited, List<State> waiting) {
        this.interpreter = new Interpreter(system);
        this.awaited = awaited;
        this.waiting = waiting;
    }

    static List<String> of(Run run, Question question, TransitionSystem system) {
        return awaited(question)
                .map(flag -> new Advice(system.askedFor(question), flag, waiting(run, flag)).sentences())
                .orElse(List.of());
    }

    /** Whether an answer is awaited; only for questions about an answer in time. */
    private static Optional<Variable> awaited(Question question) {
        return question.kind() != Question.Kind.RESPONDS
                ? Optional.empty()
                : question.ledger().stream().filter(variable -> variable.domain().sort() == Sort.BOOL).findFirst();
    }

    /** The completed steps of a run before what is asked came true for the last time; empty for any other question. */
    static Optional<Integer> asked(Run run, Question question) {
        return awaited(question).map(flag -> run.moves().size() + 1 - waiting(run, flag).size());
    }

    /** The states at the end of a run in which an answer is awaited. */
    private static List<State> waiting(Run run, Variable awaited) {
        List<State> states = new ArrayList<>(List.of(run.start()));
        run.moves().forEach(move -> states.add(move.after()));
        int first = states.size();
        while (first > 0 && Evaluation.in(states.get(first - 1)).holds(Terms.current(awaited))) {
            first--;
        }
        return states.subList(first, states.size());
    }

    private List<String> sentences() {
        List<String> names = interpreter.system().commands().stream()
                .filter(command -> command.actor().role() == Actor.Role.AGENT && begins(command))
                .filter(command -> !hasDeadline(command))
                .filter(this::couldHelp)
                .map(Command::name)
                .distinct()
                .toList();
        return names.stream()
                .map(name -> Phrases.quoted(name) + " could have helped all the time and has no deadline: give it"
                        + " `within`.")
                .toList();
    }

    private static boolean begins(Command command) {
        return command.phase() == Command.Phase.WHOLE || command.phase() == Command.Phase.START;
    }

    /** Every execution starts the clock of a deadline, or of the next turn, anew. */
    private static boolean hasDeadline(Command command) {
        return command.writes().stream()
                .map(write -> write.target())
                .filter(target -> target.visibility() == Variable.Visibility.HIDDEN)
                .anyMatch(target -> target.name().endsWith(" able for") || target.name().endsWith(" next turn"));
    }

    private boolean couldHelp(Command command) {
        Choices choices = new Choices(interpreter, MOST_WAYS);
        return choices.firings(command).items().stream().anyMatch(firing -> waiting.stream()
                .allMatch(state -> interpreter.isEnabled(state, firing)) && answers(firing));
    }

    /** What takes time answers in the end, if it ever writes what the answer speaks of. */
    private boolean answers(Firing firing) {
        if (waiting.size() < 2) {
            return false;
        }
        State late = waiting.get(waiting.size() - 2);
        return interpreter.execute(late, new Step(List.of(firing))) instanceof Outcome.Done done
                && !Evaluation.in(done.after()).holds(Terms.current(awaited));
    }
}
