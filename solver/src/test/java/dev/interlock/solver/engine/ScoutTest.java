package dev.interlock.solver.engine;

import static dev.interlock.solver.Draft.add;
import static dev.interlock.solver.Draft.is;
import static dev.interlock.solver.Draft.n;
import static dev.interlock.solver.Draft.v;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.Draft;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoutTest {
    private final Draft draft = new Draft("Dials");
    private final Variable one = draft.range("one", 0, 5_000);
    private final Variable two = draft.range("two", 0, 5_000);
    private final Variable three = draft.range("three", 0, 5_000);
    private final Actor first = up(one);
    private final List<Integer> passed = new ArrayList<>();
    private TransitionSystem system;

    {
        up(two);
        up(three);
    }

    @Test
    void findsShortRunsInALargeSystem() {
        Query query = query(Terms.sum(v(one), v(two), v(three)), 7);

        Outcome found = scout(query).answer(query, Patience.endless(), passed::add).orElseThrow();

        assertThat(((Outcome.Reached) found).run().length()).isEqualTo(7);
        assertThat(passed).isEmpty();
    }

    @Test
    void provesWhereFewActAndSoThereAreFewStates() {
        Query query = query(v(two), 1).by(Set.of(first));

        Optional<Outcome> outcome = scout(query).answer(query, Patience.endless(), passed::add);

        assertThat(outcome).contains(new Outcome.Unreachable(new Certificate.Explored(5_001)));
    }

    @Test
    void saysHowLongTheRunsWereWhereThereIsMoreToSee() {
        Query query = query(Terms.sum(v(one), v(two), v(three)), 4_000);

        assertThat(scout(query).answer(query, Patience.endless(), passed::add)).isEmpty();

        assertThat(passed).singleElement().satisfies(depth -> assertThat(depth).isBetween(10, 3_999));
    }

    @Test
    void leavesItToOthersWhenItWasForNothingAgainAndAgain() {
        Query query = query(Terms.sum(v(one), v(two), v(three)), 4_000);
        Scout scout = scout(query);
        for (int i = 0; i < 5; i++) {
            assertThat(scout.answer(query, Patience.endless(), passed::add)).isEmpty();
        }

        assertThat(passed).hasSize(3);
    }

    @Test
    void isForLargeSystemsOnly() {
        Draft small = new Draft("Small");
        Variable dial = small.range("dial", 0, 9);
        small.initially(is(dial, 0));
        small.invariant("low", Terms.atMost(v(dial), n(9)));
        TransitionSystem system = small.system();
        Question question = system.questions().get(0);

        assertThat(Scout.of(new Grounds(system, Patience.endless()).of(question), question, Budget.USUAL)).isEmpty();
        Query query = query(v(one), 1);
        assertThat(Scout.of(ground(query), query.question(), Budget.USUAL)).isPresent();
    }

    private Query query(Term sum, int never) {
        draft.invariant("never", Terms.not(Terms.equal(sum, n(never))));
        system = draft.system();
        return Query.of(system.questions().get(0), system).byTurns();
    }

    private Ground ground(Query query) {
        return new Grounds(system, Patience.endless()).of(query.question());
    }

    private Scout scout(Query query) {
        return new Scout(ground(query), query.question(), Budget.USUAL);
    }

    private Actor up(Variable dial) {
        draft.initially(is(dial, 0));
        Actor agent = draft.agent("Of_" + dial);
        draft.command(agent, "up", Terms.less(v(dial), n(5_000)), add(dial, n(1)));
        return agent;
    }
}
