package dev.interlock.solver.engine;

import dev.interlock.compiler.census.Census;
import dev.interlock.compiler.census.Recount;
import dev.interlock.compiler.explore.HitsCheck;
import dev.interlock.compiler.graph.Hits;
import dev.interlock.compiler.graph.Part;
import dev.interlock.compiler.graph.Reach;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.graph.Sweep;
import dev.interlock.compiler.graph.SweepLimits;
import dev.interlock.compiler.graph.Swept;
import dev.interlock.compiler.graph.SweptStates;
import dev.interlock.compiler.graph.Walk;
import dev.interlock.compiler.interpret.Candidate;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Answers a question about finite runs by looking at all states one by one, where there are few: whoever acts, by turns or not, it
 * walks through a part of the one graph of the system; where that is not enough, a search for this question alone goes further without
 * a graph. A run that it finds is executed by the interpreter; that there is none it says only where the interpreter has seen the
 * same states, steps and hits, or a {@link Census} has found no others.
 */
public final class Listing {
    /** The interpreter takes a while for a graph of more states; a recount of what one query comes to takes less. */
    private static final int MOST_INTERPRETED = 2_000;

    private final Ground ground;
    private final Question question;
    private final Sweeping sweeping;
    private CompletableFuture<Optional<Hits>> hits;
    private CompletableFuture<Optional<Certificate>> proof;

    public Listing(Ground ground, Question question, Budget budget) {
        this.ground = ground;
        this.question = question;
        this.sweeping = new Sweeping(ground, question, budget);
    }

    /** Empty where there are too many states to say, or no time. */
    public CompletableFuture<Optional<Outcome>> answer(Query query, Patience patience) {
        return hits().thenCompose(found -> found.isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : walked(query, ground.graph().join().orElseThrow(), found.get(), patience));
    }

    private synchronized CompletableFuture<Optional<Hits>> hits() {
        if (hits == null) {
            hits = ground.graph().thenApplyAsync(
                    graph -> graph.flatMap(one -> Hits.of(one, question.reaching())),
                    ground.executor("interlock-hits"));
        }
        return hits;
    }

    private CompletableFuture<Optional<Outcome>> walked(
            Query query, StateGraph graph, Hits found, Patience patience) {
        TransitionSystem system = ground.system();
        Scope scope = query.scope(system);
        Part part = Part.of(graph, scope::includes, query.turns(), query.starting());
        Goal.Reaching goal = question.reaching();
        return Walk.to(goal, graph, found, part).accept(new Reach.Visitor<>() {
            @Override
            public CompletableFuture<Optional<Outcome>> shortest(Reach.Shortest reach) {
                return CompletableFuture.completedFuture(Optional.of(sweeping.reached(scope, reach.candidate())));
            }

            @Override
            public CompletableFuture<Optional<Outcome>> none(Reach.None reach) {
                return graph.size() > MOST_INTERPRETED && isFinite(system)
                        ? swept(scope, patience)
                        : proof(graph, found).thenApply(certificate -> certificate.map(Outcome.Unreachable::new));
            }

            @Override
            public CompletableFuture<Optional<Outcome>> open(Reach.Open reach) {
                return isFinite(system)
                        ? swept(scope, patience)
                        : CompletableFuture.completedFuture(Optional.empty());
            }
        });
    }

    /** What a search says that keeps no graph, and so comes to more states. */
    private CompletableFuture<Optional<Outcome>> swept(Scope scope, Patience patience) {
        return BigStack.start("interlock-sweep", () -> sweeping.answer(scope, patience));
    }

    private static boolean isFinite(TransitionSystem system) {
        return system.variables().stream()
                .map(Variable::domain)
                .allMatch(domain -> domain.sort() == Sort.BOOL || domain.bounds().isPresent());
    }

    /** That the graph and its hits are right, so that what is not found in it is not there. */
    private synchronized CompletableFuture<Optional<Certificate>> proof(StateGraph graph, Hits found) {
        if (proof == null) {
            proof = ground.states().thenApplyAsync(
                    states -> states.map(all -> certificate(graph, found, all)),
                    ground.executor("interlock-hits"));
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
