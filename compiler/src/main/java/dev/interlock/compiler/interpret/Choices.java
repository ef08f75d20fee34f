package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Everything that can happen next in a state. Complete for commands whose inputs have finite domains, up to a limit on
 * the values of one command's inputs and on the attempts in one state; a listing says when it is not.
 */
public final class Choices {
    private static final String TOO_MANY = "there are too many steps from one state";

    private final Interpreter interpreter;
    private final int limit;
    private final Map<Command, Listing<Firing>> ways = new ConcurrentHashMap<>();

    public Choices(Interpreter interpreter, int limit) {
        this.interpreter = interpreter;
        this.limit = limit;
    }

    /** All firings of commands that are enabled in the state. */
    public Listing<Firing> enabledFirings(State state) {
        return firings(state, interpreter.system().commands(), firing -> interpreter.isEnabled(state, firing));
    }

    /** All ways to give inputs to the command, enabled or not. */
    public Listing<Firing> firings(Command command) {
        return ways.computeIfAbsent(command, this::allWays);
    }

    private Listing<Firing> allWays(Command command) {
        List<Map<Input, Value>> ways = List.of(Map.of());
        for (Input input : command.inputs()) {
            Optional<List<Value>> values = Values.all(input.domain(), limit);
            if (values.isEmpty() || (long) ways.size() * values.get().size() > limit) {
                return Listing.partial(List.of(), "the inputs of `" + command + "` have too many values");
            }
            ways = product(ways, input, values.get());
        }
        return Listing.complete(ways.stream().map(way -> new Firing(command, way)).toList());
    }

    /**
     * All steps that can be tried, with what becomes of them; none is impossible. Of the orders of one step's firings
     * those are left out that end like one that is there.
     */
    public Listing<Attempt> attempts(State state, Predicate<Command> allowed) {
        List<Command> commands =
                interpreter.system().commands().stream().filter(allowed).toList();
        Listing<Firing> enabled = firings(state, commands, firing -> interpreter.isEnabled(state, firing));
        List<Attempt> attempts = new ArrayList<>();
        Optional<String> gap = enabled.gap();
        List<List<Effect>> sets = sets(
                state, enabled.items().stream().map(firing -> Effect.of(state, firing)).toList());
        if (sets.size() > limit) {
            return Listing.partial(List.of(), TOO_MANY);
        }
        for (List<Effect> together : sets) {
            Optional<List<List<Effect>>> orders = new Orders(state, together).sufficient(limit);
            if (orders.isEmpty() || attempts.size() + orders.get().size() > limit) {
                return Listing.partial(attempts, TOO_MANY);
            }
            attempts.addAll(distinct(state, orders.get()));
        }
        return new Listing<>(attempts, gap);
    }

    private Listing<Firing> firings(State state, List<Command> commands, Predicate<Firing> wanted) {
        List<Firing> found = new ArrayList<>();
        Optional<String> gap = Optional.empty();
        for (Command command : commands) {
            Listing<Firing> firings = firings(command);
            for (Firing firing : firings.items()) {
                if (wanted.test(firing)) {
                    found.add(firing);
                }
            }
            gap = gap.or(firings::gap);
        }
        return new Listing<>(found, gap);
    }

    private List<Attempt> distinct(State state, List<List<Effect>> orders) {
        if (orders.size() == 1) {
            return tried(state, orders.get(0)).map(List::of).orElse(List.of());
        }
        Map<Optional<State>, Attempt> byEnd = new LinkedHashMap<>();
        for (List<Effect> order : orders) {
            tried(state, order).ifPresent(
                    attempt -> byEnd.putIfAbsent(attempt.outcome().accept(new End()), attempt));
        }
        return List.copyOf(byEnd.values());
    }

    private Optional<Attempt> tried(State state, List<Effect> order) {
        Outcome outcome = interpreter.tried(state, order);
        return outcome instanceof Outcome.Impossible
                ? Optional.empty()
                : Optional.of(new Attempt(Effect.step(order), outcome));
    }

    /** The sets of firings that may share a step, smaller before larger as far as one extends the other. */
    private List<List<Effect>> sets(State state, List<Effect> enabled) {
        List<List<Effect>> sets = new ArrayList<>();
        List<List<Effect>> joint = new ArrayList<>();
        for (Effect effect : enabled) {
            sets.add(List.of(effect));
            if (effect.firing().command().joins() && interpreter.system().turns() == TransitionSystem.Turns.JOINT) {
                List<List<Effect>> extended = extended(state, joint, effect);
                joint.add(List.of(effect));
                sets.addAll(extended);
                joint.addAll(extended);
            }
            if (sets.size() > limit) {
                return sets;
            }
        }
        return sets;
    }

    private List<List<Effect>> extended(State state, List<List<Effect>> sets, Effect effect) {
        List<List<Effect>> extended = new ArrayList<>();
        for (List<Effect> set : sets) {
            if (interpreter.fits(state, set, effect)) {
                List<Effect> longer = new ArrayList<>(set);
                longer.add(effect);
                extended.add(longer);
            }
        }
        return extended;
    }

    private static List<Map<Input, Value>> product(List<Map<Input, Value>> ways, Input input, List<Value> values) {
        List<Map<Input, Value>> longer = new ArrayList<>();
        for (Map<Input, Value> way : ways) {
            for (Value value : values) {
                Map<Input, Value> extended = new HashMap<>(way);
                extended.put(input, value);
                longer.add(extended);
            }
        }
        return longer;
    }

    /** What distinguishes outcomes of one set of firings: without a state, it is the same places that are to blame. */
    private static final class End implements Outcome.Visitor<Optional<State>> {
        @Override
        public Optional<State> done(Outcome.Done outcome) {
            return Optional.of(outcome.after());
        }

        @Override
        public Optional<State> undefined(Outcome.Undefined outcome) {
            return Optional.empty();
        }

        @Override
        public Optional<State> outOfRange(Outcome.OutOfRange outcome) {
            return Optional.of(outcome.attempted());
        }

        @Override
        public Optional<State> impossible(Outcome.Impossible outcome) {
            return Optional.empty();
        }
    }
}
