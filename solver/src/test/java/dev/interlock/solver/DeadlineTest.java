package dev.interlock.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Engine;
import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.verdict.SystemVerdict;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final Patience patience = Patience.endless();
    private final Deadline deadline = new Deadline(patience);

    @Test
    void workThatNeverEndsIsLeftBehindWhenPatienceIsOver() {
        patience.stop();

        assertThat(deadline.await(new CompletableFuture<String>(), () -> "left behind")).isEqualTo("left behind");
        assertThat(deadline.await(CompletableFuture.completedFuture("done"), () -> "left behind")).isEqualTo("done");
    }

    @Test
    void whatTheWorkThrowsIsThrown() {
        CompletableFuture<String> broken = CompletableFuture.supplyAsync(() -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> deadline.await(broken, () -> "left behind"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void allIsUndecidedOnceStopped() {
        patience.stop();

        SystemVerdict verdict = verified(Tiers.belowQuorum(), Progress.silent());

        assertThat(verdict.answers()).extracting(Answer::outcome).containsOnly(new Outcome.Unknown(-1, "it was stopped"));
    }

    /** Whoever is blamed then is not proved to be the only one, nor all of them to be needed. */
    @Test
    void aViolationIsKnownEvenIfItIsStoppedWhenOneLooksWhoDoesIt() {
        SystemVerdict verdict = verified(Tiers.belowQuorum(), new StoppingAtBlame());

        Answer answer = verdict.answers().get(0);
        assertThat(answer.status()).isEqualTo(Answer.Status.VIOLATED);
        assertThat(answer.blame().orElseThrow().coalitions()).isNotEmpty();
    }

    private SystemVerdict verified(TransitionSystem system, Progress progress) {
        VerifierResult result = new Verifier(Budget.USUAL, 1).verify(system, question -> true, progress, patience);
        return ((VerifierResult.Verdict) result).verdict();
    }

    /** The engine that looks who does it hangs, having heard nothing. */
    private final class StoppingAtBlame implements Progress {
        @Override
        public void started(Question question) {}

        @Override
        public void working(Question question, Activity activity) {
            if (activity.engine() == Engine.CULPRITS) {
                patience.stop();
                new CompletableFuture<String>().join();
            }
        }

        @Override
        public void resting(Question question, Engine engine) {}

        @Override
        public void answered(Answer answer) {}
    }
}
