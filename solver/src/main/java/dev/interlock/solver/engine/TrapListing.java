package dev.interlock.solver.engine;

import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.Judgement;
import dev.interlock.compiler.interpret.Members;
import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.interpret.TrapCandidate;
import dev.interlock.compiler.interpret.TrapReplay;
import dev.interlock.compiler.liveness.NoTrap;
import dev.interlock.compiler.liveness.NoTrapCheck;
import dev.interlock.compiler.liveness.TrapFinding;
import dev.interlock.compiler.liveness.Traps;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Answers a question about traps by going backwards through the system's graph. A trap that it finds is judged by the
 * interpreter; that there is none it says only where the interpreter has seen the same graph, and the same ways out.
 */
final class TrapListing {
    private final Ground ground;
    private final Question question;
    private final Goal.Trapping goal;
    private final CompletableFuture<Optional<Traps>> traps;
    private CompletableFuture<Optional<NoTrapCheck>> check;

    TrapListing(Ground ground, Question question, Goal.Trapping goal) {
        this.ground = ground;
        this.question = question;
        this.goal = goal;
        this.traps = ground.graph().thenApplyAsync(
                graph -> graph.flatMap(one -> Traps.of(one, goal)), ground.executor("interlock-traps"));
    }

    /** Empty where there are too many states to say, or no time. */
    CompletableFuture<Optional<Outcome>> answer(Query query) {
        return traps.thenCompose(all -> all.isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : CompletableFuture.supplyAsync(
                                () -> all.get().find(LoopListing.company(query)), ground.executor("interlock-traps"))
                        .thenCompose(finding -> finding.accept(new Answer(query))));
    }

    private final class Answer implements TrapFinding.Visitor<CompletableFuture<Optional<Outcome>>> {
        private final Query query;

        Answer(Query query) {
            this.query = query;
        }

        @Override
        public CompletableFuture<Optional<Outcome>> found(TrapFinding.Found finding) {
            return CompletableFuture.completedFuture(judged(query, finding.candidate()));
        }

        @Override
        public CompletableFuture<Optional<Outcome>> absent(TrapFinding.Absent finding) {
            return graph().gap().isPresent()
                    ? CompletableFuture.completedFuture(Optional.empty())
                    : check().thenApply(sure -> sure.map(one -> proved(one, finding.proof())));
        }
    }

    private Optional<Outcome> judged(Query query, TrapCandidate candidate) {
        Scope scope = query.scope(ground.system());
        return TrapReplay.of(scope.system(), question, Members.of(scope.agents()), candidate)
                .accept(new Judgement.Visitor<>() {
                    @Override
                    public Optional<Outcome> confirmed(Judgement.Confirmed<Trap> judgement) {
                        return Optional.of(new Outcome.Reached(judgement.witness()));
                    }

                    @Override
                    public Optional<Outcome> refuted(Judgement.Refuted<Trap> judgement) {
                        throw new SolverDisagreement("the trap found for `" + question.name() + "` of `"
                                + ground.system().name() + "` is none: " + judgement.reason() + "; " + candidate);
                    }

                    @Override
                    public Optional<Outcome> open(Judgement.Open<Trap> judgement) {
                        return Optional.empty();
                    }
                });
    }

    private StateGraph graph() {
        return ground.graph().join().orElseThrow();
    }

    /** Once the graph is known to be right. */
    private synchronized CompletableFuture<Optional<NoTrapCheck>> check() {
        if (check == null) {
            check = ground.states().thenApplyAsync(
                    states -> states.map(all -> new NoTrapCheck(graph(), goal)), ground.executor("interlock-check"));
        }
        return check;
    }

    private Outcome proved(NoTrapCheck sure, NoTrap proof) {
        Optional<String> complaint = complaint(sure, proof);
        if (complaint.isPresent()) {
            throw new SolverDisagreement("the proof of `" + question.name() + "` of `" + ground.system().name()
                    + "` is none: " + complaint.get());
        }
        return new Outcome.Unreachable(new Certificate.Explored(graph().size()));
    }

    private static Optional<String> complaint(NoTrapCheck sure, NoTrap proof) {
        synchronized (sure) {
            return sure.complaint(proof);
        }
    }
}
