package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.interpret.Values;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.ScenarioStep;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plays a scenario with nothing but the interpreter. What the scenario leaves open (the start, parameters, {@code any}, which
 * instance acts) is tried in every way: after each line, the states are those to which some choices lead.
 */
public final class ScenarioPlayer {
    private final TransitionSystem system;
    private final Limits limits;
    private final Interpreter interpreter;
    private final Meanwhile meanwhile;

    public ScenarioPlayer(TransitionSystem system, Limits limits) {
        this.system = system;
        this.limits = limits;
        this.interpreter = new Interpreter(system);
        this.meanwhile = new Meanwhile(interpreter, limits.states());
    }

    public Playback play(Expectation.Scenario scenario) {
        Listing<State> starts = Starts.of(system, limits.states());
        if (!starts.isComplete()) {
            return new Playback.GaveUp(starts.gap().orElseThrow());
        }
        if (starts.items().isEmpty()) {
            return new Playback.Stuck(scenario.span(), "no run starts at all");
        }
        Lines lines = new Lines(new LinkedHashSet<>(starts.items()));
        return scenario.steps().stream()
                .map(step -> step.accept(lines))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Playback.Possible::new);
    }

    /** An end of the play at a line, or nothing when it goes on. */
    private final class Lines implements ScenarioStep.Visitor<Optional<Playback>> {
        private Set<State> states;

        Lines(Set<State> states) {
            this.states = states;
        }

        @Override
        public Optional<Playback> act(ScenarioStep.Act step) {
            Listing<Firing> firings = firings(step.ways());
            if (!firings.isComplete()) {
                return gaveUp(firings.gap().orElseThrow());
            }
            for (int time = 1; time <= step.times(); time++) {
                Optional<Set<State>> ready = meanwhile.from(states);
                if (ready.isEmpty()) {
                    return tooManyStates();
                }
                Set<State> next = new LinkedHashSet<>();
                ready.get().forEach(state -> next.addAll(after(state, meant(state, firings.items(), step.ways()))));
                if (next.isEmpty()) {
                    return Optional.of(new Playback.Stuck(step.span(), whyNot(step, time, firings.items())));
                }
                if (next.size() > limits.states()) {
                    return tooManyStates();
                }
                states = next;
            }
            return Optional.empty();
        }

        private String whyNot(ScenarioStep.Act step, int time, List<Firing> firings) {
            State example = states.iterator().next();
            String which = step.times() == 1 ? "" : ", time " + time + " of " + step.times() + ",";
            return "`" + step.ways().name() + "`" + which + " is not possible: "
                    + new Obstacles(interpreter, example).nearest(meant(example, firings, step.ways()));
        }

        @Override
        public Optional<Playback> check(ScenarioStep.Check step) {
            State example = states.iterator().next();
            states.removeIf(state -> !Evaluation.in(state).holds(step.condition()));
            return states.isEmpty()
                    ? Optional.of(new Playback.Stuck(
                            step.span(), new Obstacles(interpreter, example).isFalse(step.span(), step.condition())))
                    : Optional.empty();
        }

        @Override
        public Optional<Playback> blocked(ScenarioStep.Blocked step) {
            Listing<Firing> firings = firings(step.ways());
            if (!firings.isComplete()) {
                return gaveUp(firings.gap().orElseThrow());
            }
            states.removeIf(state -> meant(state, firings.items(), step.ways()).stream()
                    .anyMatch(firing -> isPossible(state, firing)));
            return states.isEmpty()
                    ? Optional.of(new Playback.Stuck(step.span(), "`" + step.ways().name() + "` is possible there"))
                    : Optional.empty();
        }

        private Optional<Playback> tooManyStates() {
            return gaveUp("more than " + limits.states() + " states can be reached there");
        }

        private Optional<Playback> gaveUp(String why) {
            return Optional.of(new Playback.GaveUp(why));
        }
    }

    private static List<Firing> meant(State state, List<Firing> firings, ScenarioStep.Ways ways) {
        return firings.stream().filter(firing -> hasArguments(state, firing, ways.arguments())).toList();
    }

    private static boolean hasArguments(State state, Firing firing, Map<String, Term> arguments) {
        Evaluation seen = Evaluation.in(state, firing);
        return firing.command().arguments().stream()
                .filter(named -> arguments.containsKey(named.name()))
                .allMatch(named -> seen.value(named.term()).equals(seen.value(arguments.get(named.name()))));
    }

    private List<State> after(State state, List<Firing> firings) {
        List<State> after = new ArrayList<>();
        for (Firing firing : firings) {
            if (interpreter.execute(state, new Step(List.of(firing))) instanceof Outcome.Done done) {
                after.add(done.after());
            }
        }
        return after;
    }

    private boolean isPossible(State state, Firing firing) {
        return !(interpreter.execute(state, new Step(List.of(firing))) instanceof Outcome.Impossible);
    }

    /** Every way to give inputs to the commands. Which of them have the arguments of a flight depends on the state. */
    private Listing<Firing> firings(ScenarioStep.Ways ways) {
        List<Firing> all = new ArrayList<>();
        for (Command command : ways.commands()) {
            Optional<List<Map<Input, Value>>> inputs = inputs(command, ways.arguments());
            if (inputs.isEmpty()) {
                return Listing.partial(List.of(), "`" + command.name() + "` can be done in too many ways");
            }
            inputs.get().forEach(way -> all.add(new Firing(command, way)));
        }
        return Listing.complete(all);
    }

    private Optional<List<Map<Input, Value>>> inputs(Command command, Map<String, Term> arguments) {
        List<Map<Input, Value>> ways = List.of(Map.of());
        for (Input input : command.inputs()) {
            Optional<List<Value>> values = values(input, arguments);
            if (values.isEmpty() || (long) ways.size() * values.get().size() > limits.attempts()) {
                return Optional.empty();
            }
            List<Map<Input, Value>> longer = new ArrayList<>();
            for (Map<Input, Value> way : ways) {
                for (Value value : values.get()) {
                    Map<Input, Value> extended = new HashMap<>(way);
                    extended.put(input, value);
                    longer.add(extended);
                }
            }
            ways = longer;
        }
        return Optional.of(ways);
    }

    private Optional<List<Value>> values(Input input, Map<String, Term> arguments) {
        Term argument = input.role() == Input.Role.PARAMETER ? arguments.get(input.name()) : null;
        return argument == null
                ? Values.all(input.domain(), limits.attempts())
                : Optional.of(List.of(Evaluation.in(new State(List.of())).value(argument)));
    }
}
