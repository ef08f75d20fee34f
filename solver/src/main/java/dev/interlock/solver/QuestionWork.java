package dev.interlock.solver;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.blame.Coalitions;
import dev.interlock.solver.blame.PortfolioOracle;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.Portfolio;
import dev.interlock.solver.engine.Task;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.Optional;

/** All that is done for one question. */
final class QuestionWork {
    private final StepRelation relation;
    private final Question question;
    private final Budget budget;
    private final Progress progress;

    QuestionWork(StepRelation relation, Question question, Budget budget, Progress progress) {
        this.relation = relation;
        this.question = question;
        this.budget = budget;
        this.progress = progress;
    }

    Answer answer(Patience all) {
        progress.started(question);
        long start = System.nanoTime();
        Patience patience = all.atMost(budget.timeout());
        TransitionSystem system = relation.system();
        Outcome outcome =
                new Portfolio(Task.of(question, relation), budget, patience).answer();
        Optional<Blame> blame = question.kind().wanted() == Question.Wanted.NEVER
                        && outcome instanceof Outcome.Reached reached
                ? Optional.of(new Coalitions(system.agents(), new PortfolioOracle(system, question, budget, patience))
                        .of(reached.run()))
                : Optional.empty();
        Answer answer = new Answer(question, outcome, blame, Duration.ofNanos(System.nanoTime() - start));
        progress.answered(answer);
        return answer;
    }
}
