package dev.interlock.solver;

import dev.interlock.compiler.system.Question;
import dev.interlock.solver.blame.Culprits;
import dev.interlock.solver.blame.EnginesOracle;
import dev.interlock.solver.blame.Oracle;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.Answering;
import dev.interlock.solver.engine.Engines;
import dev.interlock.solver.engine.Grounds;
import dev.interlock.solver.engine.Punctual;
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
    private volatile Optional<Outcome> found = Optional.empty();
    private volatile long start = System.nanoTime();

    QuestionWork(Grounds grounds, Question question, Budget budget, Progress progress) {
        this.grounds = grounds;
        this.question = question;
        this.budget = budget;
        this.progress = progress;
    }

    Answer answer(Patience all) {
        progress.started(question);
        start = System.nanoTime();
        Patience patience = budget.patience(all.watchedBy(new Relay(progress, List.of(question))));
        Answering engines = new Punctual(Engines.of(grounds, question, budget));
        Query everyone = Query.of(question, grounds.system());
        Outcome outcome = engines.answer(everyone, patience);
        found = Optional.of(outcome);
        Answer answer = blamed(outcome, new EnginesOracle(everyone, engines, patience));
        progress.answered(answer);
        return answer;
    }

    /** What is known already, while somebody else still works on it. */
    Answer known(Patience stopped) {
        Outcome.Unknown nothing = new Outcome.Unknown(-1, stopped.why());
        Query everyone = Query.of(question, grounds.system());
        return blamed(found.orElse(nothing), new EnginesOracle(everyone, (query, patience) -> nothing, stopped));
    }

    private Answer blamed(Outcome outcome, Oracle oracle) {
        Optional<Blame> blame = outcome instanceof Outcome.Reached reached
                ? Culprits.of(grounds.system(), question, oracle).blame(reached.witness())
                : Optional.empty();
        return new Answer(question, outcome, blame, Duration.ofNanos(System.nanoTime() - start));
    }
}
