package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Attempt;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.relation.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The truth about a small system, by nothing but the interpreter and walks over all of its states. */
final class AllStates {
    private final TransitionSystem system;
    private final Scope scope;
    private final Map<State, List<Edge>> edges = new LinkedHashMap<>();

    private record Edge(State from, Set<Command> commands, State to) {
        boolean has(Collection<Command> some) {
            return commands.stream().anyMatch(some::contains);
        }
    }

    private AllStates(Scope scope) {
        this.system = scope.system();
        this.scope = scope;
    }

    /** Empty where there are too many. */
    static Optional<AllStates> of(Scope scope) {
        AllStates all = new AllStates(scope);
        Listing<State> states = new Explorer(scope.system(), Limits.SMALL).reachable(scope.agents());
        return states.isComplete() && states.items().stream().allMatch(all::look) ? Optional.of(all) : Optional.empty();
    }

    private boolean look(State state) {
        Listing<Attempt> attempts =
                new Choices(new Interpreter(system), 20_000).attempts(state, scope::includes);
        List<Edge> found = new ArrayList<>();
        for (Attempt attempt : attempts.items()) {
            if (attempt.outcome() instanceof Outcome.Done done) {
                Set<Command> commands = attempt.step().firings().stream().map(Firing::command).collect(Collectors.toSet());
                found.add(new Edge(state, commands, done.after()));
            }
        }
        edges.put(state, found);
        return attempts.isComplete();
    }

    int size() {
        return edges.size();
    }

    boolean hasLasso(Goal.Looping goal) {
        Predicate<State> stays = state -> Evaluation.in(state).holds(goal.stays());
        Predicate<Edge> quiet = edge -> !edge.has(goal.silenced()) && stays.test(edge.from()) && stays.test(edge.to());
        List<State> from = edges.keySet().stream()
                .filter(stays)
                .filter(state -> Evaluation.in(state).holds(goal.from()))
                .toList();
        Set<State> later = reached(from, quiet);
        return later.stream().anyMatch(state -> rests(state, goal))
                || later.stream().anyMatch(state -> isFair(component(state, quiet), quiet, goal));
    }

    private boolean rests(State state, Goal.Looping goal) {
        return !hasTime()
                && Evaluation.ofStep(state, state).holds(goal.recurs())
                && owed().stream().noneMatch(justice -> isAble(justice, state));
    }

    private boolean isFair(Set<State> component, Predicate<Edge> quiet, Goal.Looping goal) {
        List<Edge> inside = component.stream()
                .flatMap(state -> edges.get(state).stream())
                .filter(quiet)
                .filter(edge -> component.contains(edge.to()))
                .toList();
        return inside.stream().anyMatch(edge -> Evaluation.ofStep(edge.from(), edge.to()).holds(goal.recurs()))
                && (!hasTime() || inside.stream().anyMatch(edge -> edge.commands().stream().anyMatch(AllStates::isTime)))
                && owed().stream().allMatch(justice ->
                        component.stream().anyMatch(state -> !isAble(justice, state))
                                || inside.stream().anyMatch(edge -> edge.has(justice.commands())));
    }

    /** The states that reach this one and are reached from it. */
    private Set<State> component(State state, Predicate<Edge> quiet) {
        return reached(List.of(state), quiet).stream()
                .filter(other -> reached(List.of(other), quiet).contains(state))
                .collect(Collectors.toSet());
    }

    boolean hasTrap(Goal.Trapping goal) {
        AllStates whole = of(new Scope(system, Set.copyOf(system.agents()))).orElseThrow();
        Predicate<Edge> unsilenced = edge -> !edge.has(goal.silenced());
        return edges.keySet().stream().anyMatch(state -> whole.reached(List.of(state), unsilenced).stream()
                .noneMatch(later -> Evaluation.in(later).holds(goal.escape())));
    }

    private Set<State> reached(Collection<State> from, Predicate<Edge> along) {
        Set<State> seen = new LinkedHashSet<>(from);
        Deque<State> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (Edge edge : edges.get(open.pop())) {
                if (along.test(edge) && seen.add(edge.to())) {
                    open.push(edge.to());
                }
            }
        }
        return seen;
    }

    private boolean isAble(Justice justice, State state) {
        Set<Command> commands = new HashSet<>(justice.commands());
        return new Choices(new Interpreter(system), 20_000).enabledFirings(state).items().stream()
                .anyMatch(firing -> commands.contains(firing.command()));
    }

    private List<Justice> owed() {
        return system.justices().stream()
                .filter(justice -> justice.actor().role() == Actor.Role.ENVIRONMENT
                        || scope.agents().contains(justice.actor()))
                .toList();
    }

    private boolean hasTime() {
        return system.commands().stream().anyMatch(AllStates::isTime);
    }

    private static boolean isTime(Command command) {
        return command.phase() == Command.Phase.TIME;
    }
}
