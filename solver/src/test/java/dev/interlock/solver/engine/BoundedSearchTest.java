package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.Tiers;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Outcome;
import org.junit.jupiter.api.Test;

class BoundedSearchTest {
    private final TransitionSystem system = Tiers.belowQuorum();
    private final Task task = Task.of(system.questions().get(0), Scope.everyone(system));

    @Test
    void findsAShortestRun() {
        try (BoundedSearch search = new BoundedSearch(task, Patience.endless())) {
            Outcome outcome = search.upTo(30);

            assertThat(outcome).isInstanceOf(Outcome.Reached.class);
            assertThat(((Outcome.Reached) outcome).run().length()).isEqualTo(13);
            assertThat(search.depth()).isEqualTo(12);
        }
    }

    @Test
    void saysHowFarItSearched() {
        try (BoundedSearch search = new BoundedSearch(task, Patience.endless())) {
            assertThat(search.upTo(5)).isEqualTo(new Outcome.Unknown(5, Words.depthReached(5)));
        }
    }

    @Test
    void givesUpWhenPatienceIsOver() {
        Patience patience = Patience.endless();
        try (BoundedSearch search = new BoundedSearch(task, patience)) {
            search.upTo(2);
            patience.stop();

            assertThat(search.upTo(30)).isEqualTo(new Outcome.Unknown(2, "it was stopped"));
        }
    }
}
