package dev.interlock.solver;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.BigStack;
import dev.interlock.solver.engine.Grounds;
import java.util.List;
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
        List<Question> questions = system.questions().stream()
                .filter(question -> asked.test(question) || Timelock.isAbout(question))
                .toList();
        Patience watched = patience.watchedBy(new Relay(progress, questions));
        try (Grounds grounds = new Grounds(system, watched, budget.memory())) {
            return new SystemWork(grounds, asked, questions, budget, patience, workers).result(progress);
        } finally {
            workers.shutdownNow();
        }
    }
}
