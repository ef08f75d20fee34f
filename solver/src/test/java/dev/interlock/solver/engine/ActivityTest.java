package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.Tiers;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Overheard;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.Scope;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private final Overheard overheard = new Overheard();
    private final Patience patience = Patience.endless().watchedBy(overheard);

    @Test
    void theSearchTellsHowLongTheRunsAre() {
        new Portfolio(task(Tiers.belowQuorum()), Budget.USUAL, patience).answer();

        assertThat(overheard.words())
                .containsSubsequence("runs of 1 step", "runs of 2 steps", "runs of 13 steps", "no RUNS");
    }

    @Test
    void inductionTellsOverHowManySteps() {
        try (KInduction induction = new KInduction(task(Tiers.guarded()), patience)) {
            induction.next();
            induction.next();
        }

        assertThat(overheard.words())
                .containsExactly("proof by induction", "proof by induction over 1 step", "no INDUCTION");
    }

    @Test
    void theSearchForAnInvariantTellsThatItIsOn() {
        new Spacer(task(Tiers.guarded()), patience).claim();

        assertThat(overheard.words()).containsExactly("proof for runs of any length", "no INVARIANT");
    }

    @Test
    void theLookAtAllStatesTellsHowManyItHasSeen() {
        try (Grounds grounds = new Grounds(Tiers.guarded(), patience)) {
            grounds.of(grounds.system().questions().get(0)).graph().join();
        }

        assertThat(overheard.words()).startsWith("all states: 0").contains("no STATES");
    }

    private static Task task(TransitionSystem system) {
        return Task.of(system.questions().get(0), Scope.everyone(system));
    }
}
