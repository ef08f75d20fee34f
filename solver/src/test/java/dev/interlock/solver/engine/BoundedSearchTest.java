package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.Tiers;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Outcome;
import org.junit.jupiter.api.Test;

class BoundedSearchTest {
    @Test
    void findsAShortestRunOfTwoAgents() {
        TransitionSystem system = Tiers.belowQuorum();
        Task task = Task.of(system.questions().get(0), Scope.everyone(system));
        long t = System.nanoTime();
        try (BoundedSearch search = new BoundedSearch(task, Patience.endless())) {
            Outcome outcome = search.upTo(30);
            System.out.println(outcome);
            assertThat(outcome).isInstanceOf(Outcome.Reached.class);
        }
        System.out.println((System.nanoTime() - t) / 1_000_000);
    }
}
