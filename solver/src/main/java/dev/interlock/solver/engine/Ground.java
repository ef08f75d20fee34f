package dev.interlock.solver.engine;

import dev.interlock.compiler.explore.CheckedGraph;
import dev.interlock.compiler.explore.GraphCheck;
import dev.interlock.compiler.graph.Allowance;
import dev.interlock.compiler.graph.GraphBuilder;
import dev.interlock.compiler.graph.GraphLimits;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Engine;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * What all questions about a system can share, each made when it is first needed: the graph of its states, the interpreter's word
 * that the graph is right, and its encoding for a solver. May be asked from any thread.
 */
public final class Ground {
    static final int MOST_ATTEMPTS = 20_000;

    private static final int MOST_STATES = 200_000;
    private static final int MOST_EDGES = 4_000_000;
    private static final Duration TO_BUILD = Duration.ofSeconds(10);
    private static final Duration TO_CHECK = Duration.ofSeconds(60);

    private final TransitionSystem system;
    private final Patience patience;
    private final Allowance memory;
    private final boolean isTiny;
    private final CompletableFuture<Void> many = new CompletableFuture<>();
    private CompletableFuture<Optional<StateGraph>> graph;
    private CompletableFuture<Optional<List<State>>> states;
    private StepRelation relation;

    /** @param memory for the states of searches that keep no graph, to be shared with other grounds */
    Ground(TransitionSystem system, Patience patience, Allowance memory) {
        this.system = system;
        this.patience = patience;
        this.memory = memory;
        this.isTiny = StateSpace.of(system).isTiny();
    }

    public TransitionSystem system() {
        return system;
    }

    /** What is shared by all questions about another system that was made of this one. */
    Ground of(TransitionSystem other) {
        return new Ground(other, patience, memory);
    }

    /** Where work on all states is done: at once where they are few, else on a thread of this name. */
    Executor executor(String name) {
        return isTiny ? Runnable::run : BigStack.executor(name);
    }

    /** For the states of a search that keeps no graph. */
    Allowance memory() {
        return memory;
    }

    /** The encoding of the system in which everybody acts. */
    public synchronized StepRelation relation() {
        if (relation == null) {
            relation = StepRelation.of(Scope.everyone(system));
        }
        return relation;
    }

    /** The graph, perhaps with a gap; none where the system is beyond graphs. */
    public synchronized CompletableFuture<Optional<StateGraph>> graph() {
        if (graph == null) {
            Patience building = patience.atMost(TO_BUILD);
            graph = CompletableFuture.supplyAsync(() -> built(building), executor("interlock-states"));
        }
        return graph;
    }

    /** Done once the graph turns out to have so many states that somebody else should begin, too. */
    CompletableFuture<Void> many() {
        return many.copy();
    }

    private Optional<StateGraph> built(Patience building) {
        Sightings seen = new Sightings(building, many);
        try {
            return GraphBuilder.build(
                    system, new GraphLimits(MOST_STATES, MOST_EDGES, MOST_ATTEMPTS, seen::isEnough));
        } finally {
            building.idle(Engine.STATES);
        }
    }

    /**
     * The graph's states by their numbers, once the interpreter has seen that the graph has all states and all steps that there are,
     * and no others; none where it has a gap, or where there was no time to look.
     */
    public synchronized CompletableFuture<Optional<List<State>>> states() {
        if (states == null) {
            states = graph().thenApplyAsync(
                    built -> built.filter(one -> one.gap().isEmpty()).flatMap(this::checked),
                    executor("interlock-check"));
        }
        return states;
    }

    private Optional<List<State>> checked(StateGraph built) {
        Patience checking = patience.atMost(TO_CHECK);
        return GraphCheck.of(built, MOST_ATTEMPTS, checking::isOver).accept(new CheckedGraph.Visitor<>() {
            @Override
            public Optional<List<State>> same(CheckedGraph.Same result) {
                return Optional.of(result.states());
            }

            @Override
            public Optional<List<State>> differs(CheckedGraph.Differs result) {
                throw new SolverDisagreement("the graph of `" + system.name() + "` is wrong: " + result.how());
            }

            @Override
            public Optional<List<State>> stopped(CheckedGraph.Stopped result) {
                return Optional.empty();
            }
        });
    }
}
