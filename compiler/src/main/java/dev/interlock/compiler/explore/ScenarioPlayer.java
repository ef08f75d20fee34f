package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Expectation;
import dev.interlock.compiler.system.ScenarioStep;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
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
    private final Attempts attempts;

    public ScenarioPlayer(TransitionSystem system, Limits limits) {
        this.system = system;
        this.limits = limits;
        this.interpreter = new Interpreter(system);
        this.attempts = new Attempts(limits.attempts());
    }

    public Playback play(Expectation.Scenario scenario) {
        Listing<State> starts = Starts.of(system, limits);
        if (!starts.isComplete()) {
            return new Playback.GaveUp(starts.gap().orElseThrow());
        }
        if (starts.items().isEmpty()) {
            return new Playback.Stuck(scenario.span(), "no run starts at all");
        }
        boolean tellsTime = scenario.steps().stream().anyMatch(ScenarioStep.Later.class::isInstance);
        Meanwhile standing = Meanwhile.withoutTime(interpreter, limits.states());
        Meanwhile meanwhile = tellsTime ? standing : Meanwhile.withTime(interpreter, limits.states());
        Lines lines = new Lines(meanwhile, standing, new LinkedHashSet<>(starts.items()));
        return scenario.steps().stream()
                .map(step -> step.accept(lines))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Playback.Possible::new);
    }

    /** An end of the play at a line, or nothing when it goes on. */
    private final class Lines implements ScenarioStep.Visitor<Optional<Playback>> {
        private final Meanwhile meanwhile;
        private final Meanwhile standing;
        private Set<State> states;

        /**
         * @param meanwhile what may go on before an act
         * @param standing what may go on while time stands still
         */
        Lines(Meanwhile meanwhile, Meanwhile standing, Set<State> states) {
            this.meanwhile = meanwhile;
            this.standing = standing;
            this.states = states;
        }

        @Override
        public Optional<Playback> act(ScenarioStep.Act step) {
            Listing<Firing> firings = attempts.of(step.ways());
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
                    return Optional.of(new Playback.Stuck(step.span(), whyNot(step, time, ready.get(), firings.items())));
                }
                if (next.size() > limits.states()) {
                    return tooManyStates();
                }
                states = next;
            }
            return Optional.empty();
        }

        private String whyNot(ScenarioStep.Act step, int time, Set<State> ready, List<Firing> firings) {
            String which = step.times() == 1 ? "" : ", time " + time + " of " + step.times() + ",";
            return "`" + step.ways().name() + "`" + which + " is not possible: "
                    + Obstacles.nearest(interpreter, ready, state -> meant(state, firings, step.ways()));
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
            Listing<Firing> firings = attempts.of(step.ways());
            if (!firings.isComplete()) {
                return gaveUp(firings.gap().orElseThrow());
            }
            Optional<Set<State>> ready = standing.from(states);
            if (ready.isEmpty()) {
                return tooManyStates();
            }
            states = ready.get();
            states.removeIf(state -> meant(state, firings.items(), step.ways()).stream()
                    .anyMatch(firing -> isPossible(state, firing)));
            return states.isEmpty()
                    ? Optional.of(new Playback.Stuck(step.span(), "`" + step.ways().name() + "` is possible there"))
                    : Optional.empty();
        }

        @Override
        public Optional<Playback> later(ScenarioStep.Later step) {
            Passage passage = new Passage(interpreter, standing, limits, states, step.ticks());
            Listing<State> over = passage.after(states, step.ticks());
            if (!over.isComplete()) {
                return gaveUp(over.gap().orElseThrow());
            }
            states = new LinkedHashSet<>(over.items());
            return states.isEmpty()
                    ? Optional.of(new Playback.Stuck(
                            step.span(), "`" + step.span().text() + "` is not possible: " + passage.obstacle()))
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
}
