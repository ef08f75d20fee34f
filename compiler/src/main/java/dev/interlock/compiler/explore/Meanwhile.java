package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What may go on between two acts without anybody's doing: time passes, samples are taken, turns find nothing to do. Time is let pass
 * tick by tick; whatever can be reached in longer steps is reached so too.
 */
final class Meanwhile {
    private final Interpreter interpreter;
    private final int limit;
    private final List<Firing> firings;

    private Meanwhile(Interpreter interpreter, int limit, Predicate<Command> happens) {
        this.interpreter = interpreter;
        this.limit = limit;
        this.firings = interpreter.system().commands().stream()
                .filter(command -> !command.isAct())
                .filter(happens)
                .map(Meanwhile::shortest)
                .toList();
    }

    static Meanwhile withTime(Interpreter interpreter, int limit) {
        return new Meanwhile(interpreter, limit, any -> true);
    }

    /** Time stands still. */
    static Meanwhile withoutTime(Interpreter interpreter, int limit) {
        return new Meanwhile(interpreter, limit, command -> command.phase() != Command.Phase.TIME);
    }

    private static Firing shortest(Command command) {
        Map<Input, Value> inputs = new HashMap<>();
        command.inputs().forEach(input -> inputs.put(
                input, new Value.Int(input.domain().bounds().orElseThrow().low())));
        return new Firing(command, inputs);
    }

    /** These states and all that may come of them; nothing when they are too many. */
    Optional<Set<State>> from(Collection<State> states) {
        Set<State> reached = new LinkedHashSet<>(states);
        Deque<State> open = new ArrayDeque<>(states);
        while (!open.isEmpty()) {
            State state = open.remove();
            for (Firing firing : firings) {
                if (after(state, firing).filter(reached::add).map(open::add).isPresent() && reached.size() > limit) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(reached);
    }

    List<State> after(State state) {
        return firings.stream().flatMap(firing -> after(state, firing).stream()).toList();
    }

    private Optional<State> after(State state, Firing firing) {
        return interpreter.isEnabled(state, firing)
                        && interpreter.execute(state, new Step(List.of(firing))) instanceof Outcome.Done done
                ? Optional.of(done.after())
                : Optional.empty();
    }
}
