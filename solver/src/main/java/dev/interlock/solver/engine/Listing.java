package dev.interlock.solver.engine;

import dev.interlock.compiler.explore.HitsCheck;
import dev.interlock.compiler.graph.Hits;
import dev.interlock.compiler.graph.Part;
import dev.interlock.compiler.graph.Reach;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.graph.Walk;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Answers a question about finite runs by looking at all states one by one, where there are few: whoever acts, by turns or not, it
 * walks through a part of the one graph of the system. A run that it finds is executed by the interpreter; that there is none it
 * says only where the interpreter has seen the same states, steps and hits.
 */
public final class Listing {
    private final Ground ground;
    private final Question question;
    private final Budget budget;
    private final CompletableFuture<Optional<Hits>> hits;
    private CompletableFuture<Optional<Certificate>> proof;

    public Listing(Ground ground, Question question, Budget budget) {
        this.ground = ground;
        this.question = question;
        this.budget = budget;
        this.hits = ground.graph().thenApplyAsync(
                graph -> graph.flatMap(one -> Hits.of(one, question.reaching())), BigStack.executor("interlock-hits"));
    }

    /** Empty where there are too many states to say, or no time. */
    public CompletableFuture<Optional<Outcome>> answer(Query query) {
        return hits.thenCompose(found -> found.isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : walked(query, ground.graph().join().orElseThrow(), found.get()));
    }

    private CompletableFuture<Optional<Outcome>> walked(Query query, StateGraph graph, Hits found) {
        TransitionSystem system = ground.system();
        Scope scope = query.scope(system);
        Part part = Part.of(graph, scope::includes, query.turns(), query.starting());
        Goal.Reaching goal = question.reaching();
        return Walk.to(goal, graph, found, part).accept(new Reach.Visitor<>() {
            @Override
            public CompletableFuture<Optional<Outcome>> shortest(Reach.Shortest reach) {
                int length = reach.candidate().steps().size();
                Outcome outcome = length <= budget.depth()
                        ? new Outcome.Reached(Replayed.run(scope.system(), question, reach.candidate()))
                        : new Outcome.Unknown(budget.depth(), Words.depthReached(budget.depth()));
                return CompletableFuture.completedFuture(Optional.of(outcome));
            }

            @Override
            public CompletableFuture<Optional<Outcome>> none(Reach.None reach) {
                return proof(graph, found).thenApply(certificate -> certificate.map(Outcome.Unreachable::new));
            }

            @Override
            public CompletableFuture<Optional<Outcome>> open(Reach.Open reach) {
                return CompletableFuture.completedFuture(Optional.empty());
            }
        });
    }

    /** That the graph and its hits are right, so that what is not found in it is not there. */
    private synchronized CompletableFuture<Optional<Certificate>> proof(StateGraph graph, Hits found) {
        if (proof == null) {
            proof = ground.states().thenApplyAsync(
                    states -> states.map(all -> certificate(graph, found, all)),
                    BigStack.executor("interlock-hits"));
        }
        return proof;
    }

    private Certificate certificate(StateGraph graph, Hits found, List<State> states) {
        if (!HitsCheck.agrees(question.reaching(), graph, states, found, Ground.MOST_ATTEMPTS)) {
            throw new SolverDisagreement("the graph of `" + ground.system().name()
                    + "` and the interpreter do not agree where the goal of `" + question.name() + "` is reached");
        }
        return new Certificate.Explored(graph.size());
    }
}
