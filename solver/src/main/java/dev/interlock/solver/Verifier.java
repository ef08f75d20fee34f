package dev.interlock.solver;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.BigStack;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.SystemVerdict;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Answers the questions of a system: is there a start; each question by the engines; who is to blame; what was expected. */
public final class Verifier {
    private final Budget budget;
    private final int jobs;

    /** @param jobs how many questions are worked on at once */
    public Verifier(Budget budget, int jobs) {
        this.budget = budget;
        this.jobs = Math.max(1, jobs);
    }

    public VerifierResult verify(TransitionSystem system, Predicate<Question> asked, Progress progress) {
        return verify(system, asked, progress, Patience.endless());
    }

    /**
     * @param patience with all of it; when it is over, what is not answered stays undecided
     * @throws dev.interlock.solver.failure.SolverUnavailable when there is no solver on this machine
     * @throws dev.interlock.solver.failure.SolverDisagreement when a run or a proof does not survive its check
     */
    public VerifierResult verify(
            TransitionSystem system, Predicate<Question> asked, Progress progress, Patience patience) {
        ExecutorService workers = Executors.newFixedThreadPool(jobs, BigStack.threads("interlock-question"));
        try {
            if (BigStack.await(CompletableFuture.supplyAsync(() -> hasNoStart(system, patience), workers))) {
                return new VerifierResult.NoStart(system);
            }
            List<CompletableFuture<Answer>> pending = new ArrayList<>();
            for (Question question : system.questions()) {
                if (asked.test(question)) {
                    QuestionWork work = new QuestionWork(system, question, budget, progress);
                    pending.add(CompletableFuture.supplyAsync(() -> work.answer(patience), workers));
                }
            }
            List<Answer> answers = pending.stream().map(BigStack::await).toList();
            return new VerifierResult.Verdict(
                    new SystemVerdict(system, answers, new ExpectationJudge(system, answers).results()));
        } finally {
            workers.shutdownNow();
        }
    }

    private boolean hasNoStart(TransitionSystem system, Patience patience) {
        try (Session session = Session.open(patience.atMost(budget.timeout()))) {
            session.assume(StepRelation.of(Scope.everyone(system)).initial(), 0);
            return session.check() instanceof CheckResult.Unsat;
        }
    }
}
