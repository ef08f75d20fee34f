package dev.interlock.solver.engine;

import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.Members;
import dev.interlock.compiler.liveness.Company;
import dev.interlock.compiler.liveness.LoopFinding;
import dev.interlock.compiler.liveness.Loops;
import dev.interlock.compiler.liveness.NoLoop;
import dev.interlock.compiler.liveness.NoLoopCheck;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Answers a question about infinite runs by looking at all loops of the system's graph. A loop that it finds is
 * judged by the interpreter; that there is none it says only where the interpreter has seen the same graph, and of
 * its states what the proof needs.
 */
final class LoopListing {
    private static final Outcome UNFAIR = new Outcome.Unknown(-1, "what was found may be unfair to an agent");

    private final Ground ground;
    private final Question question;
    private final Goal.Looping goal;
    private final CompletableFuture<Optional<Loops>> loops;
    private CompletableFuture<Optional<NoLoopCheck>> check;

    LoopListing(Ground ground, Question question, Goal.Looping goal) {
        this.ground = ground;
        this.question = question;
        this.goal = goal;
        this.loops = ground.graph().thenApplyAsync(
                graph -> graph.flatMap(one -> Loops.of(one, goal)), ground.executor("interlock-loops"));
    }

    /** Empty where there are too many states to say, or no time. */
    CompletableFuture<Optional<Outcome>> answer(Query query) {
        return loops.thenCompose(all -> all.isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : CompletableFuture.supplyAsync(
                                () -> all.get().find(company(query)), ground.executor("interlock-loops"))
                        .thenCompose(finding -> finding.accept(new Answer(query))));
    }

    static Company company(Query query) {
        Members members = Members.of(query.agents());
        return switch (query.fairness()) {
            case FULL -> new Company(members, query.turns(), query.starting());
            case NOT_TO_AGENTS -> new Company(members.unowed(), query.turns(), query.starting());
        };
    }

    private final class Answer implements LoopFinding.Visitor<CompletableFuture<Optional<Outcome>>> {
        private final Query query;

        Answer(Query query) {
            this.query = query;
        }

        @Override
        public CompletableFuture<Optional<Outcome>> found(LoopFinding.Found finding) {
            if (query.fairness() == Query.Fairness.NOT_TO_AGENTS) {
                return CompletableFuture.completedFuture(Optional.of(UNFAIR));
            }
            Outcome judged = new LoopTask(question, goal, query.scope(ground.system())).judged(finding.candidate(), -1);
            return CompletableFuture.completedFuture(
                    Optional.of(judged).filter(outcome -> outcome instanceof Outcome.Reached));
        }

        @Override
        public CompletableFuture<Optional<Outcome>> timeless(LoopFinding.Timeless finding) {
            return proved(finding.proof(), Optional.of(inWords(finding.commands())));
        }

        @Override
        public CompletableFuture<Optional<Outcome>> absent(LoopFinding.Absent finding) {
            return proved(finding.proof(), Optional.empty());
        }

        private CompletableFuture<Optional<Outcome>> proved(NoLoop proof, Optional<String> timeless) {
            return graph().gap().isPresent()
                    ? CompletableFuture.completedFuture(Optional.empty())
                    : check().thenApply(sure -> sure.map(one -> LoopListing.this.proved(one, proof, timeless)));
        }
    }

    /** What goes on for ever in as much of the graph as is known, but without time passing; if anything does. */
    Optional<String> timeless(Query query) {
        return loops.getNow(Optional.empty())
                .map(all -> all.find(company(query)))
                .filter(LoopFinding.Timeless.class::isInstance)
                .map(finding -> inWords(((LoopFinding.Timeless) finding).commands()));
    }

    private static String inWords(List<Command> commands) {
        String names = commands.stream()
                .map(command -> "`" + command.name() + "`")
                .distinct()
                .collect(Collectors.joining(" and "));
        return names + " can go on for ever without any time passing: give one of them `takes` or a `cooldown`";
    }

    private StateGraph graph() {
        return ground.graph().join().orElseThrow();
    }

    /** Once the graph is known to be right. */
    private synchronized CompletableFuture<Optional<NoLoopCheck>> check() {
        if (check == null) {
            check = ground.states().thenApplyAsync(
                    states -> states.map(all -> new NoLoopCheck(graph(), goal)), ground.executor("interlock-check"));
        }
        return check;
    }

    private Outcome proved(NoLoopCheck sure, NoLoop proof, Optional<String> timeless) {
        Optional<String> complaint = complaint(sure, proof);
        if (complaint.isPresent()) {
            throw new SolverDisagreement("the proof of `" + question.name() + "` of `" + ground.system().name()
                    + "` is none: " + complaint.get());
        }
        return new Outcome.Unreachable(new Certificate.Explored(graph().size(), timeless));
    }

    private static Optional<String> complaint(NoLoopCheck sure, NoLoop proof) {
        synchronized (sure) {
            return sure.complaint(proof);
        }
    }
}
