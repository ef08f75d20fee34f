package dev.interlock.solver;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.Grounds;
import dev.interlock.solver.engine.Start;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.verdict.SystemVerdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * All that is done for one system. When patience ends meanwhile, it says what is known by then, and leaves behind those who work
 * on the rest and do not hear.
 */
final class SystemWork {
    private static final Regional NOBODY_ASKS = Regional.asking((question, region) -> Regional.Found.UNDECIDED);

    private final Grounds grounds;
    private final TransitionSystem system;
    private final Predicate<Question> asked;
    private final List<Question> questions;
    private final Budget budget;
    private final Patience patience;
    private final Executor workers;
    private final Deadline deadline;

    /** @param questions those that are asked, and those that tell whether the answers count */
    SystemWork(
            Grounds grounds,
            Predicate<Question> asked,
            List<Question> questions,
            Budget budget,
            Patience patience,
            Executor workers) {
        this.grounds = grounds;
        this.system = grounds.system();
        this.asked = asked;
        this.questions = questions;
        this.budget = budget;
        this.patience = patience;
        this.workers = workers;
        this.deadline = new Deadline(patience);
    }

    VerifierResult result(Progress progress) {
        return start().accept(new Start.Visitor<>() {
            @Override
            public VerifierResult possible(Start.Possible possible) {
                return judged(answers(progress));
            }

            @Override
            public VerifierResult impossible(Start.Impossible impossible) {
                return new VerifierResult.NoStart(system);
            }

            @Override
            public VerifierResult undecided(Start.Undecided open) {
                return verdict(unanswered(open.reason()), NOBODY_ASKS);
            }
        });
    }

    private Start start() {
        if (patience.isOver()) {
            return new Start.Undecided(patience.why());
        }
        return deadline.await(
                CompletableFuture.supplyAsync(() -> Start.of(system, budget.patience(patience)), workers),
                () -> new Start.Undecided(patience.why()));
    }

    private List<Answer> answers(Progress progress) {
        record Pending(QuestionWork work, CompletableFuture<Answer> answer) {}
        List<Pending> all = questions.stream()
                .map(question -> new QuestionWork(grounds, question, budget, progress))
                .map(work -> new Pending(work, CompletableFuture.supplyAsync(() -> work.answer(patience), workers)))
                .toList();
        return all.stream()
                .map(one -> deadline.await(one.answer(), () -> one.work().known(patience)))
                .toList();
    }

    private List<Answer> unanswered(String reason) {
        return questions.stream()
                .map(question ->
                        new Answer(question, new Outcome.Unknown(-1, reason), Optional.empty(), Duration.ZERO))
                .toList();
    }

    private VerifierResult judged(List<Answer> answers) {
        List<Answer> heeded = Timelock.heeded(answers);
        return deadline.await(
                CompletableFuture.supplyAsync(() -> verdict(heeded, regional(answers)), workers),
                () -> verdict(heeded, NOBODY_ASKS));
    }

    /** Where time may come to stand still, nothing holds for some values either. */
    private Regional regional(List<Answer> answers) {
        Regional.Ask ask = new RegionalQuestions(grounds, budget, patience);
        return Regional.asking(Timelock.isFeared(answers) ? Regional.withoutProofs(ask) : ask);
    }

    private VerifierResult verdict(List<Answer> all, Regional regional) {
        List<Answer> answers = all.stream().filter(answer -> asked.test(answer.question())).toList();
        return new VerifierResult.Verdict(
                new SystemVerdict(system, answers, new ExpectationJudge(system, answers, regional).results()));
    }
}
