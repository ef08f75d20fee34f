package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.OneFile;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverLost;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PunctualTest {
    private static final TransitionSystem SYSTEM = compiled("""
            system S
            state x : 0..3 = 0
            environment World {
              action up { x += 1 }
            }
            invariant low: x <= 2
            """);
    private static final Question QUESTION = SYSTEM.questions().get(0);
    private static final Query QUERY = Query.of(QUESTION, SYSTEM);
    private static final Outcome FOUND = new Outcome.Unknown(7, "found");

    @Test
    void anEngineThatNeverStopsIsLeftBehind() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Patience patience = Patience.endless();
        Answering stuck = (query, given) -> {
            given.stop();
            return awaited(never);
        };

        Outcome outcome = new Punctual(stuck, Duration.ZERO).answer(QUERY, patience);

        assertThat(outcome).isEqualTo(new Outcome.Unknown(-1, "it was stopped"));
        never.countDown();
    }

    @Test
    void whatAnEngineSaysInTimeIsTheAnswer() {
        assertThat(new Punctual((query, patience) -> FOUND).answer(QUERY, Patience.endless())).isEqualTo(FOUND);
    }

    @Test
    void aSolverThatIsLostLeavesTheQuestionOpen() {
        Answering losing = (query, patience) -> {
            throw new SolverLost("the solver crashed", null);
        };

        assertThat(new Punctual(losing).answer(QUERY, Patience.endless()))
                .isEqualTo(new Outcome.Unknown(-1, "the solver crashed"));
    }

    @Test
    void aDefectIsNotTakenForAnAnswer() {
        Answering wrong = (query, patience) -> {
            throw new IllegalStateException("a defect");
        };

        assertThatThrownBy(() -> new Punctual(wrong).answer(QUERY, Patience.endless()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a defect");
    }

    private static TransitionSystem compiled(String text) {
        return OneFile.compile(text).match(Function.identity(), errors -> {
            throw new AssertionError(errors);
        });
    }

    private static Outcome awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return FOUND;
    }
}
