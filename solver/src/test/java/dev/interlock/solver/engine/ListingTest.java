package dev.interlock.solver.engine;

import static dev.interlock.solver.Draft.add;
import static dev.interlock.solver.Draft.is;
import static dev.interlock.solver.Draft.n;
import static dev.interlock.solver.Draft.v;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.Draft;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final Budget BUDGET = new Budget(Duration.ofMinutes(5), 1_000);

    private final Draft draft = new Draft("Small");

    @Test
    void findsARunThatIsLongThoughTheSystemIsSmall() {
        TransitionSystem system = swinging(90, v -> Terms.not(is(v, 28)));

        Outcome outcome = listed(system, BUDGET, Patience.endless()).orElseThrow();

        assertThat(outcome).isInstanceOf(Outcome.Reached.class);
        assertThat(((Outcome.Reached) outcome).run().length()).isGreaterThan(50);
    }

    @Test
    void provesByHavingSeenEverything() {
        TransitionSystem system = swinging(60, v -> Terms.atMost(v(v), n(60)));

        Outcome outcome = listed(system, BUDGET, Patience.endless()).orElseThrow();

        assertThat(outcome).isEqualTo(new Outcome.Unreachable(new Certificate.Explored(61)));
        Task task = Task.of(system.questions().get(0), Scope.everyone(system).interleaved());
        assertThat(new CertificateCheck(task, Patience.endless()).of(new Certificate.Explored(61))).isPresent();
    }

    @Test
    void reportsNoRunThatIsLongerThanWasAskedFor() {
        TransitionSystem system = swinging(90, v -> Terms.not(is(v, 28)));

        Outcome outcome = listed(system, new Budget(Duration.ofMinutes(5), 20), Patience.endless()).orElseThrow();

        assertThat(outcome).isEqualTo(new Outcome.Unknown(20, Words.depthReached(20)));
    }

    @Test
    void findsAShortRunThoughThereIsNoEndOfStates() {
        Variable level = draft.of("level", Domain.INTEGERS);
        draft.initially(is(level, 0));
        draft.command(draft.agent("Up"), "more", Terms.TRUE, add(level, n(1)));
        draft.invariant("low", Terms.atMost(v(level), n(7)));

        Outcome outcome = listed(draft.system(), BUDGET, Patience.endless()).orElseThrow();

        assertThat(((Outcome.Reached) outcome).run().length()).isEqualTo(8);
    }

    @Test
    void isSilentWhereStatesAreLeft() {
        Variable level = draft.of("level", Domain.INTEGERS);
        draft.initially(is(level, 0));
        draft.command(draft.agent("Up"), "more", Terms.TRUE, add(level, n(1)));
        draft.invariant("high", Terms.atMost(n(0), v(level)));

        assertThat(listed(draft.system(), BUDGET, Patience.endless())).isEmpty();
    }

    @Test
    void goesOnWithoutAGraphWhereThereAreManyStates() {
        TransitionSystem system = threeDials(v -> Terms.not(is(v, 101)));

        Outcome outcome = listed(system, BUDGET, Patience.endless()).orElseThrow();

        assertThat(outcome).isEqualTo(new Outcome.Unreachable(new Certificate.Explored(71 * 71 * 71)));
    }

    @Test
    void findsAShortestRunBehindManyStates() {
        TransitionSystem system = threeDials(v -> Terms.not(is(v, 70)));

        Outcome outcome = listed(system, BUDGET, Patience.endless()).orElseThrow();

        assertThat(((Outcome.Reached) outcome).run().length()).isEqualTo(210);
    }

    @Test
    void endsWhenItIsStopped() {
        TransitionSystem system = swinging(60, v -> Terms.atMost(v(v), n(60)));
        Patience patience = Patience.endless();
        patience.stop();

        assertThat(listed(system, BUDGET, patience)).isEmpty();
    }

    private Optional<Outcome> listed(TransitionSystem system, Budget budget, Patience patience) {
        Question question = system.questions().get(0);
        Listing listing = new Listing(new Grounds(system, patience).of(question), question, budget);
        return BigStack.await(listing.answer(Query.of(question, system).byTurns(), patience));
    }

    /** Each goes up on its own; the invariant speaks of the last, when the others are at their ends. */
    private TransitionSystem threeDials(Function<Variable, Term> invariant) {
        Variable one = dial("one");
        Variable two = dial("two");
        Variable three = dial("three");
        draft.invariant("kept", Terms.or(Terms.not(is(one, 70)), Terms.not(is(two, 70)), invariant.apply(three)));
        return draft.system();
    }

    private Variable dial(String name) {
        Variable dial = draft.range(name, 0, 101);
        draft.initially(is(dial, 0));
        draft.command(draft.agent(name + "_up"), "more", Terms.less(v(dial), n(70)), add(dial, n(1)));
        return dial;
    }

    private TransitionSystem swinging(int high, Function<Variable, Term> invariant) {
        Variable level = draft.range("level", 0, high);
        draft.initially(is(level, 0));
        draft.command(draft.agent("Up"), "more", Terms.atMost(v(level), n(high - 30)), add(level, n(30)));
        draft.command(draft.agent("Down"), "less", Terms.atMost(n(29), v(level)), add(level, n(-29)));
        draft.invariant("level", invariant.apply(level));
        return draft.system();
    }
}
