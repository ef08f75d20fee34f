package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.RandomLoops;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search for traps, and the proofs that there are none, against a look at all states, on random systems. */
class TrapAgreementTest {
    private static int traps;
    private static int proofs;
    private static int open;

    static LongStream seeds() {
        return LongStream.range(Long.getLong("interlock.seeds.from", 0), Long.getLong("interlock.seeds", 25));
    }

    /** Otherwise the comparison says little. */
    @AfterAll
    static void bothAnswersOccur() {
        assertThat(traps).as("open: " + open).isPositive();
        assertThat(proofs).as("open: " + open).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void trapsAreFoundWhereThereAreSomeAndWaysBackWhereThereAreNone(long seed) {
        TransitionSystem system = RandomLoops.system(seed);
        Scope scope = seed % 3 == 0 ? Scope.only(system, system.agents().subList(0, 1)) : Scope.everyone(system);
        Optional<AllStates> states = AllStates.of(scope);
        if (states.isEmpty() || states.get().size() == 0 || AllStates.of(Scope.everyone(system)).isEmpty()) {
            return;
        }
        for (Question question : system.questions()) {
            if (question.goal() instanceof Goal.Trapping goal) {
                agrees(TrapTask.of(question, goal, scope), states.get(), system.name() + " " + question.name());
            }
        }
    }

    private static void agrees(TrapTask task, AllStates states, String what) {
        boolean hasTrap = states.hasTrap(task.goal());
        Outcome outcome = new SymbolicTraps(task, Budget.USUAL, Patience.of(Duration.ofSeconds(5))).answer();
        if (outcome instanceof Outcome.Unknown) {
            open++;
            return;
        }
        assertThat(outcome instanceof Outcome.Reached).as(what + " has a trap").isEqualTo(hasTrap);
        traps += hasTrap ? 1 : 0;
        proofs += hasTrap ? 0 : 1;
    }
}
