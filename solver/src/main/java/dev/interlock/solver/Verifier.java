package dev.interlock.solver;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.BigStack;
import dev.interlock.solver.engine.Grounds;
import dev.interlock.solver.engine.Start;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.verdict.SystemVerdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;

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
        try (Grounds grounds = new Grounds(system, patience.watchedBy(new Relay(progress, questions)))) {
            Start start = on(workers, () -> Start.of(system, patience.atMost(budget.timeout())));
            return start.accept(new Start.Visitor<>() {
                @Override
                public VerifierResult possible(Start.Possible possible) {
                    List<Answer> answers = answers(grounds, questions, progress, patience, workers);
                    List<Answer> heeded = Timelock.heeded(answers);
                    return on(workers, () -> verdict(system, asked, heeded, regional(grounds, answers, patience)));
                }

                @Override
                public VerifierResult impossible(Start.Impossible impossible) {
                    return new VerifierResult.NoStart(system);
                }

                @Override
                public VerifierResult undecided(Start.Undecided open) {
                    return verdict(
                            system, asked, Verifier.undecided(questions, open.reason()),
                            Regional.asking((question, region) -> Regional.Found.UNDECIDED));
                }
            });
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Answer> answers(
            Grounds grounds,
            List<Question> questions,
            Progress progress,
            Patience patience,
            ExecutorService workers) {
        List<CompletableFuture<Answer>> pending = questions.stream()
                .map(question -> new QuestionWork(grounds, question, budget, progress))
                .map(work -> CompletableFuture.supplyAsync(() -> work.answer(patience), workers))
                .toList();
        return pending.stream().map(BigStack::await).toList();
    }

    private static List<Answer> undecided(List<Question> questions, String reason) {
        return questions.stream()
                .map(question ->
                        new Answer(question, new Outcome.Unknown(-1, reason), Optional.empty(), Duration.ZERO))
                .toList();
    }

    /** Where time may come to stand still, nothing holds for some values either. */
    private Regional regional(Grounds grounds, List<Answer> answers, Patience patience) {
        Regional.Ask ask = new RegionalQuestions(grounds, budget, patience);
        return Regional.asking(Timelock.isFeared(answers) ? Regional.withoutProofs(ask) : ask);
    }

    private static VerifierResult verdict(
            TransitionSystem system, Predicate<Question> asked, List<Answer> all, Regional regional) {
        List<Answer> answers = all.stream().filter(answer -> asked.test(answer.question())).toList();
        return new VerifierResult.Verdict(
                new SystemVerdict(system, answers, new ExpectationJudge(system, answers, regional).results()));
    }

    private static <T> T on(ExecutorService workers, Supplier<T> work) {
        return BigStack.await(CompletableFuture.supplyAsync(work, workers));
    }
}
