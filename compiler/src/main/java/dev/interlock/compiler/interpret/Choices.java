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
import java.util.function.Predicate;

/**
 * Everything that can happen next in a state. Complete for commands whose inputs have finite domains, up to a limit on
 * the values of one command's inputs and on the attempts in one state; a listing says when it is not.
 */
public final class Choices {
    private static final String TOO_MANY = "there are too many steps from one state";

    private final Interpreter interpreter;
    private final int limit;

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
        List<List<Firing>> sets = sets(state, enabled.items());
        if (sets.size() > limit) {
            return Listing.partial(List.of(), TOO_MANY);
        }
        for (List<Firing> together : sets) {
            Optional<List<Step>> orders = new Orders(state, new Step(together)).sufficient(limit);
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
            firings.items().stream().filter(wanted).forEach(found::add);
            gap = gap.or(firings::gap);
        }
        return new Listing<>(found, gap);
    }

    private List<Attempt> distinct(State state, List<Step> orders) {
        Map<Optional<State>, Attempt> byEnd = new LinkedHashMap<>();
        for (Step order : orders) {
            Outcome outcome = interpreter.execute(state, order);
            if (!(outcome instanceof Outcome.Impossible)) {
                byEnd.putIfAbsent(outcome.accept(new End()), new Attempt(order, outcome));
            }
        }
        return List.copyOf(byEnd.values());
    }

    /** The sets of firings that may share a step, smaller before larger as far as one extends the other. */
    private List<List<Firing>> sets(State state, List<Firing> enabled) {
        List<List<Firing>> sets = new ArrayList<>();
        List<List<Firing>> joint = new ArrayList<>();
        for (Firing firing : enabled) {
            List<List<Firing>> extended = new ArrayList<>();
            for (List<Firing> set : joint) {
                extension(state, set, firing).ifPresent(extended::add);
            }
            sets.add(List.of(firing));
            if (firing.command().joins() && interpreter.system().turns() == TransitionSystem.Turns.JOINT) {
                joint.add(List.of(firing));
            }
            sets.addAll(extended);
            joint.addAll(extended);
            if (sets.size() > limit) {
                return sets;
            }
        }
        return sets;
    }

    private Optional<List<Firing>> extension(State state, List<Firing> set, Firing firing) {
        List<Firing> longer = new ArrayList<>(set);
        longer.add(firing);
        return interpreter.whyNotTogether(state, new Step(longer)).isEmpty()
                ? Optional.of(longer)
                : Optional.empty();
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
