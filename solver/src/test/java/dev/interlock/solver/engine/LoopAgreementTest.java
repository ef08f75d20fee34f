package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.RandomLoops;
import dev.interlock.compiler.interpret.LassoCandidate;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The search for lassos and the proofs that there are none, against a look at all states, on random systems; {@code
 * -Dinterlock.seeds=2000} for more of them.
 */
class LoopAgreementTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static int lassos;
    private static int proofs;
    private static int open;

    static LongStream seeds() {
        return LongStream.range(Long.getLong("interlock.seeds.from", 0), Long.getLong("interlock.seeds", 25));
    }

    /** Otherwise the comparison says little. */
    @AfterAll
    static void bothAnswersOccur() {
        assertThat(lassos).as("open: " + open).isPositive();
        assertThat(proofs).as("open: " + open).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lassosAreFoundWhereThereAreSomeAndProofsWhereThereAreNone(long seed) {
        TransitionSystem system = RandomLoops.system(seed);
        Scope scope = seed % 3 == 0 ? Scope.only(system, system.agents().subList(0, 1)) : Scope.everyone(system);
        Optional<AllStates> states = AllStates.of(scope);
        if (states.isEmpty() || states.get().size() == 0) {
            return;
        }
        for (Question question : system.questions()) {
            if (question.goal() instanceof Goal.Looping goal) {
                agrees(new LoopTask(question, goal, scope), states.get(), system.name() + " " + question.name());
            }
        }
    }

    private static void agrees(LoopTask task, AllStates states, String what) {
        if (states.hasLasso(task.goal())) {
            try (LassoSearch search = new LassoSearch(task, Patience.of(LONG))) {
                Optional<LassoCandidate> found = search.upTo(60);
                assertThat(found).as(what + " has a lasso").isPresent();
                assertThat(task.judged(found.get(), 0)).isInstanceOf(Outcome.Reached.class);
                lassos++;
            }
        } else {
            try (LassoSearch search = new LassoSearch(task, Patience.of(LONG))) {
                assertThat(search.upTo(6)).as(what + " has no lasso").isEmpty();
            }
            Optional<Certificate> proof = new LoopProof(task, Patience.of(Duration.ofSeconds(2))).find();
            if (proof.isPresent()) {
                assertThat(new LoopCertificateCheck(task, Patience.of(LONG)).of(proof.get())).isPresent();
                proofs++;
            } else {
                open++;
            }
        }
    }
}
