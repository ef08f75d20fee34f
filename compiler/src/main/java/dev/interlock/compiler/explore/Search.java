package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Attempt;
import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One breadth-first walk through the states, level by level. A level's states are all looked at before any step from
 * them is, since a goal in a state is reached one step earlier than a goal in a step from it.
 */
final class Search {
    private final Choices choices;
    private final Predicate<Command> allowed;
    private final Limits limits;
    private final Map<State, Optional<Arrival>> seen = new LinkedHashMap<>();
    private Optional<String> gap;
    private List<State> level = new ArrayList<>();
    private int depth;

    Search(TransitionSystem system, Choices choices, Predicate<Command> allowed, Limits limits) {
        this.choices = choices;
        this.allowed = allowed;
        this.limits = limits;
        Listing<State> starts = Starts.of(system, limits);
        this.gap = starts.gap();
        starts.items().forEach(state -> visit(state, Optional.empty()));
    }

    private record Arrival(State from, Step step) {}

    /** Walks until the goal is reached or nothing is left that the limits allow. */
    Optional<Candidate> run(Watch watch) {
        gap = gap.or(watch::gap);
        while (!level.isEmpty()) {
            Optional<Candidate> found = lookAtStates(watch).or(() -> lookAtSteps(watch));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The states reached so far. */
    Listing<State> states() {
        return new Listing<>(List.copyOf(seen.keySet()), gap);
    }

    /** No run of fewer steps than this reaches the goal. */
    int depth() {
        return depth;
    }

    private Optional<Candidate> lookAtStates(Watch watch) {
        for (State state : level) {
            Optional<Watch.Sighting> sighting = watch.in(state);
            if (sighting.isPresent()) {
                return Optional.of(candidate(state, Optional.empty(), sighting.get().probe()));
            }
        }
        depth = gap.isEmpty() ? depth + 1 : depth;
        return Optional.empty();
    }

    private Optional<Candidate> lookAtSteps(Watch watch) {
        List<State> states = level;
        level = new ArrayList<>();
        for (State state : states) {
            if (limits.enough().getAsBoolean()) {
                gap = gap.or(() -> Optional.of("it was stopped"));
                return Optional.empty();
            }
            Listing<Attempt> attempts = choices.attempts(state, allowed);
            gap = gap.or(attempts::gap);
            Optional<Step> step = watch.among(state, attempts.items());
            if (step.isPresent()) {
                return Optional.of(candidate(state, step, Optional.empty()));
            }
            attempts.items().forEach(attempt -> follow(state, attempt));
        }
        return Optional.empty();
    }

    private void follow(State from, Attempt attempt) {
        if (attempt.outcome() instanceof Outcome.Done done) {
            visit(done.after(), Optional.of(new Arrival(from, attempt.step())));
        }
    }

    private void visit(State state, Optional<Arrival> arrival) {
        if (seen.containsKey(state)) {
            return;
        }
        if (seen.size() >= limits.states()) {
            gap = gap.or(() -> Optional.of("there are more than " + limits.states() + " states"));
            return;
        }
        seen.put(state, arrival);
        level.add(state);
    }

    private Candidate candidate(State last, Optional<Step> further, Optional<Firing> probe) {
        LinkedList<Step> steps = new LinkedList<>();
        further.ifPresent(steps::add);
        State start = last;
        Optional<Arrival> arrival = seen.get(start);
        while (arrival.isPresent()) {
            steps.addFirst(arrival.get().step());
            start = arrival.get().from();
            arrival = seen.get(start);
        }
        return new Candidate(start, steps, probe);
    }
}
