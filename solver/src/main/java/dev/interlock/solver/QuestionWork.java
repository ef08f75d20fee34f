package dev.interlock.solver;

import dev.interlock.compiler.system.Question;
import dev.interlock.solver.blame.Culprits;
import dev.interlock.solver.blame.EnginesOracle;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.Answering;
import dev.interlock.solver.engine.Engines;
import dev.interlock.solver.engine.Grounds;
import dev.interlock.solver.engine.Query;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All that is done for one question. */
final class QuestionWork {
    private final Grounds grounds;
    private final Question question;
    private final Budget budget;
    private final Progress progress;

    QuestionWork(Grounds grounds, Question question, Budget budget, Progress progress) {
        this.grounds = grounds;
        this.question = question;
        this.budget = budget;
        this.progress = progress;
    }

    Answer answer(Patience all) {
        progress.started(question);
        long start = System.nanoTime();
        Patience patience = all.watchedBy(new Relay(progress, List.of(question))).atMost(budget.timeout());
        Answering engines = Engines.of(grounds, question, budget);
        Query everyone = Query.of(question, grounds.system());
        Outcome outcome = engines.answer(everyone, patience);
        Optional<Blame> blame = outcome instanceof Outcome.Reached reached
                ? Culprits.of(grounds.system(), question, new EnginesOracle(everyone, engines, patience))
                        .blame(reached.witness())
                : Optional.empty();
        Answer answer = new Answer(question, outcome, blame, Duration.ofNanos(System.nanoTime() - start));
        progress.answered(answer);
        return answer;
    }
}
