package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Attempt;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Random steps that the interpreter executes: who acts, together with whom, with what inputs, in which order. */
final class RandomRuns {
    private static final int FIRINGS_OF_A_COMMAND = 40;
    private static final int INPUTS = 5_000;

    private final Interpreter interpreter;
    private final Random random;
    private final RandomValues values;
    private final Map<Command, Listing<Firing>> firings = new HashMap<>();

    RandomRuns(TransitionSystem system, Random random) {
        this.interpreter = new Interpreter(system);
        this.random = random;
        this.values = new RandomValues(random);
        Choices choices = new Choices(interpreter, INPUTS);
        system.commands().forEach(command -> firings.put(command, choices.firings(command)));
    }

    /** A run of at most so many steps; it is shorter only where nothing more can be done. */
    List<Run.Move> from(State start, int length) {
        List<Run.Move> moves = new ArrayList<>();
        State state = start;
        while (moves.size() < length) {
            Optional<Run.Move> move = move(state);
            if (move.isEmpty()) {
                return moves;
            }
            moves.add(move.get());
            state = move.get().after();
        }
        return moves;
    }

    /** Something that is tried in the state, possible or not. */
    Optional<Attempt> attempt(State state) {
        List<Firing> candidates = shuffled(firings(random.nextBoolean() ? this::some : this::one));
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        List<Firing> enabled = candidates.stream().filter(f -> interpreter.isEnabled(state, f)).toList();
        List<Firing> chosen = enabled.isEmpty() || random.nextInt(8) == 0 ? candidates : enabled;
        Step step = new Step(chosen.subList(0, 1 + random.nextInt(Math.min(3, chosen.size()))));
        return Optional.of(new Attempt(step, interpreter.execute(state, step)));
    }

    private Optional<Run.Move> move(State state) {
        return move(state, firings(this::some)).or(() -> move(state, firings(this::all)));
    }

    private Optional<Run.Move> move(State state, List<Firing> firings) {
        List<Firing> enabled = shuffled(firings.stream().filter(f -> interpreter.isEnabled(state, f)).toList());
        return enabled.stream()
                .flatMap(first -> done(state, joined(state, first, enabled))
                        .or(() -> done(state, new Step(List.of(first))))
                        .stream())
                .findFirst();
    }

    /** The first with some of the others that may share its step. */
    private Step joined(State state, Firing first, List<Firing> others) {
        Step step = new Step(List.of(first));
        for (Firing other : others) {
            if (random.nextBoolean()) {
                List<Firing> more = new ArrayList<>(step.firings());
                more.add(random.nextInt(more.size() + 1), other);
                if (!(interpreter.execute(state, new Step(more)) instanceof Outcome.Impossible)) {
                    step = new Step(more);
                }
            }
        }
        return step;
    }

    private Optional<Run.Move> done(State state, Step step) {
        return interpreter.execute(state, step) instanceof Outcome.Done done
                ? Optional.of(new Run.Move(step, done.after()))
                : Optional.empty();
    }

    private List<Firing> firings(Function<Command, List<Firing>> ofCommand) {
        return interpreter.system().commands().stream().flatMap(c -> ofCommand.apply(c).stream()).toList();
    }

    private List<Firing> one(Command command) {
        return List.of(any(command));
    }

    private List<Firing> some(Command command) {
        Listing<Firing> all = firings.get(command);
        if (!all.isComplete()) {
            return IntStream.range(0, FIRINGS_OF_A_COMMAND).mapToObj(i -> any(command)).toList();
        }
        return all.items().size() <= FIRINGS_OF_A_COMMAND
                ? all.items()
                : shuffled(all.items()).subList(0, FIRINGS_OF_A_COMMAND);
    }

    private List<Firing> all(Command command) {
        return firings.get(command).items();
    }

    private Firing any(Command command) {
        Map<Input, Value> inputs = new HashMap<>();
        command.inputs().forEach(input -> inputs.put(input, values.of(input.domain())));
        return new Firing(command, inputs);
    }

    private <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }
}
