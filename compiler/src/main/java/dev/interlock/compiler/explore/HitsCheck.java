package dev.interlock.compiler.explore;

import dev.interlock.compiler.graph.Hits;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether the hits of a goal in a graph are what the interpreter sees, state by state and step by step. What goes wrong with steps
 * is part of the graph, so it is known from {@link GraphCheck}.
 */
public final class HitsCheck implements Goal.Reaching.Visitor<Boolean> {
    private final StateGraph graph;
    private final List<State> states;
    private final Hits hits;
    private final Interpreter interpreter;
    private final Choices choices;

    private HitsCheck(StateGraph graph, List<State> states, Hits hits, int limit) {
        this.graph = graph;
        this.states = states;
        this.hits = hits;
        this.interpreter = new Interpreter(graph.system());
        this.choices = new Choices(interpreter, limit);
    }

    /**
     * @param states all of the graph's, which was found to be the same as what the interpreter sees
     * @param limit on the values of the inputs of one command
     */
    public static boolean agrees(
            Goal.Reaching goal, StateGraph graph, List<State> states, Hits hits, int limit) {
        return goal.accept(new HitsCheck(graph, states, hits, limit));
    }

    @Override
    public Boolean inState(Goal.InState goal) {
        return statesAre(goal.condition()) && hasNoProbes() && edgesAre(Terms.FALSE) && hasNoAttempts();
    }

    @Override
    public Boolean inStep(Goal.InStep goal) {
        return statesAre(Terms.FALSE) && hasNoProbes() && edgesAre(goal.condition()) && hasNoAttempts();
    }

    @Override
    public Boolean faulting(Goal.Faulting goal) {
        Fault fault = goal.fault();
        List<Command> evaluated = graph.system().commands().stream()
                .filter(command -> fault != Fault.INDEX || command.actor().role() == Actor.Role.AGENT)
                .filter(command -> command.guardHazards().stream().anyMatch(hazard -> hazard.fault() == fault))
                .toList();
        return statesAre(any(goal.inQuestions(), fault))
                && probesAre(evaluated, (state, firing) -> interpreter.guardHazards(state, firing).stream()
                        .anyMatch(hazard -> hazard.fault() == fault))
                && edgesAre(any(goal.inSteps(), fault))
                && attemptsAreIncidents(fault);
    }

    @Override
    public Boolean clashing(Goal.Clashing goal) {
        return statesAre(Terms.FALSE)
                && hasNoProbes()
                && edgesAre(Terms.FALSE)
                && attemptsAreIncidents(Fault.CLASH);
    }

    @Override
    public Boolean enabling(Goal.Enabling goal) {
        return statesAre(Terms.FALSE)
                && probesAre(goal.commands(), this::canHappen)
                && edgesAre(Terms.FALSE)
                && hasNoAttempts();
    }

    @Override
    public Boolean acting(Goal.Acting goal) {
        List<Command> commands = goal.cases().stream().map(Goal.Case::command).distinct().toList();
        return statesAre(Terms.FALSE)
                && hasNoProbes()
                && edgesAre(Terms.FALSE)
                && inEach(state -> found(commands, state, (here, firing) -> isCase(goal, here, firing))
                        .equals(alone(state)));
    }

    @Override
    public Boolean overdue(Goal.Overdue goal) {
        return statesAre(Terms.or(goal.cases().stream().map(Goal.Case::condition).toList()))
                && hasNoProbes()
                && edgesAre(Terms.FALSE)
                && hasNoAttempts();
    }

    private boolean isCase(Goal.Acting goal, State before, Firing firing) {
        Evaluation seen = Evaluation.in(before, firing);
        return goal.cases().stream()
                        .anyMatch(one -> one.command().equals(firing.command()) && seen.holds(one.condition()))
                && canBeTried(before, firing);
    }

    private boolean canBeTried(State before, Firing firing) {
        return !(interpreter.execute(before, new Step(List.of(firing))) instanceof Outcome.Impossible);
    }

    private boolean canHappen(State state, Firing firing) {
        return firing.command().actor().role() == Actor.Role.AGENT
                ? interpreter.isEnabled(state, firing)
                : canBeTried(state, firing);
    }

    private static Term any(List<Hazard> hazards, Fault fault) {
        return Terms.or(hazards.stream()
                .filter(hazard -> hazard.fault() == fault)
                .map(Hazard::condition)
                .toList());
    }

    private boolean statesAre(Term condition) {
        return condition.equals(Terms.FALSE)
                ? hits.states().isEmpty()
                : inEach(state -> Evaluation.in(states.get(state)).holds(condition) == hits.states().get(state));
    }

    private boolean edgesAre(Term condition) {
        return condition.equals(Terms.FALSE)
                ? hits.edges().isEmpty()
                : inEach(state -> IntStream.range(graph.firstEdge(state), graph.endEdge(state))
                        .allMatch(edge -> holds(condition, state, edge) == hits.edges().get(edge)));
    }

    private boolean holds(Term condition, int state, int edge) {
        return Evaluation.ofStep(states.get(state), states.get(graph.target(edge))).holds(condition);
    }

    private boolean probesAre(List<Command> commands, BiPredicate<State, Firing> isHit) {
        return inEach(state -> found(commands, state, isHit)
                .equals(hits.probes().of(state).boxed().collect(Collectors.toCollection(TreeSet::new))));
    }

    private boolean hasNoProbes() {
        return inEach(state -> hits.probes().of(state).findAny().isEmpty());
    }

    private boolean hasNoAttempts() {
        return inEach(state -> hits.attempts().of(state).findAny().isEmpty());
    }

    private boolean attemptsAreIncidents(Fault fault) {
        return inEach(state -> hits.attempts().of(state).boxed().collect(Collectors.toSet())
                .equals(graph.incidentsOf(state)
                        .filter(one -> one.fault() == fault)
                        .map(one -> one.label())
                        .collect(Collectors.toSet())));
    }

    /** The commands of the hits in the state, all of which are steps of one command alone. */
    private Set<Integer> alone(int state) {
        return hits.attempts()
                .of(state)
                .mapToObj(graph.labels()::get)
                .map(label -> label.isAlone() ? label.commands().get(0).id() : -1)
                .collect(Collectors.toSet());
    }

    private Set<Integer> found(List<Command> commands, int state, BiPredicate<State, Firing> isHit) {
        return commands.stream()
                .map(this::own)
                .filter(command -> choices.firings(command).items().stream()
                        .anyMatch(firing -> isHit.test(states.get(state), firing)))
                .map(Command::id)
                .collect(Collectors.toSet());
    }

    /** As the system has it when only the books of one question are kept. */
    private Command own(Command command) {
        return graph.system().commands().get(command.id());
    }

    private boolean inEach(IntPredicate holds) {
        return EachState.of(graph).allMatch(holds);
    }
}
