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
import dev.interlock.solver.Tiers;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    @Test
    void answersNothingOncePatienceIsOver() {
        Outcome outcome = answer(Tiers.belowQuorum(), Budget.USUAL, Patience.of(Duration.ZERO));

        assertThat(outcome).isEqualTo(new Outcome.Unknown(-1, "the time of 0 s was used up"));
    }

    @Test
    void saysSoWhenTheDepthIsReachedWithoutAnAnswer() {
        Draft draft = new Draft("Counter");
        Variable count = draft.range("count", 0, 100);
        draft.initially(is(count, 0));
        draft.command(draft.agent("A"), "up", Terms.TRUE, add(count, n(1)));
        draft.invariant("small", Terms.less(v(count), n(20)));

        Outcome outcome = answer(draft.system(), new Budget(Duration.ofMinutes(5), 4), Patience.endless());

        assertThat(outcome).isEqualTo(new Outcome.Unknown(4, Words.depthReached(4)));
    }

    @Test
    void provesByInductionOverSeveralStepsWhatOneStepDoesNotKeep() {
        Draft draft = new Draft("Lagging");
        Variable first = draft.range("first", 0, 2);
        Variable second = draft.range("second", 0, 2);
        Variable third = draft.range("third", 0, 2);
        draft.initially(Terms.and(is(first, 0), is(second, 0), is(third, 0)));
        draft.command(
                draft.agent("Shift"), "shift", Terms.TRUE, Draft.set(third, v(second)), Draft.set(second, v(first)),
                Draft.set(first, Terms.minus(n(2), v(first))));
        draft.invariant("third", Terms.not(is(third, 1)));

        Outcome outcome = answer(draft.system(), Budget.USUAL, Patience.endless());

        assertThat(outcome).isEqualTo(new Outcome.Unreachable(new Certificate.KInductive(3)));
    }

    @Test
    void provesWhatIsSaidOfAProductOfTwoWideRanges() {
        Draft draft = new Draft("Capacity");
        Variable replicas = draft.range("replicas", 1, 400);
        Variable each = draft.range("each", 1, 300);
        Variable load = draft.range("load", 0, 120_000);
        Term fewer = Terms.product(Terms.minus(v(replicas), n(1)), v(each));
        draft.initially(Terms.and(is(replicas, 4), is(each, 10), is(load, 40)));
        draft.command(
                draft.agent("Users"), "come", Terms.less(v(load), Terms.product(v(replicas), v(each))), add(load, n(1)));
        draft.command(
                draft.agent("Scaler"), "shrink", Terms.atMost(v(load), fewer), add(replicas, n(-1)));
        draft.command(draft.agent("Tuner"), "tune", Terms.less(v(each), n(200)), add(each, n(1)));
        draft.invariant("served", Terms.atMost(v(load), Terms.product(v(replicas), v(each))));

        Outcome outcome = answer(draft.system().interleaved(), Budget.USUAL, Patience.endless());

        assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
    }

    /** Its constants and bounds are a part of the proof, which is one of the system as it was asked about. */
    @Test
    void tellsWithAProofWhatWasAssumedToFindIt() {
        Draft draft = new Draft("Bounded");
        Variable most = draft.range("most", 0, 10_000);
        Variable count = draft.range("count", 0, 10_000);
        draft.initially(Terms.and(is(most, 20), is(count, 0)));
        draft.command(draft.agent("A"), "up", Terms.less(v(count), v(most)), add(count, n(1)));
        draft.invariant("small", Terms.less(v(count), n(21)));
        TransitionSystem system = draft.system();

        Outcome outcome = answer(system, Budget.USUAL, Patience.endless());

        Term assumed = Terms.and(
                Terms.atMost(n(20), v(most)), Terms.atMost(v(most), n(20)), Terms.atMost(v(count), n(20)));
        Certificate certificate = ((Outcome.Unreachable) outcome).certificate();
        assertThat(certificate).isEqualTo(new Certificate.KInductive(0, assumed));
        Task task = Task.of(system.questions().get(0), Scope.everyone(system));
        assertThat(new CertificateCheck(task, Patience.endless()).of(certificate)).isPresent();
    }

    @Test
    void stopsWhenToldTo() {
        Patience patience = Patience.endless();
        CompletableFuture<Outcome> hard =
                CompletableFuture.supplyAsync(() -> answer(factoring(), new Budget(Duration.ofDays(1), 100_000), patience));

        patience.stop();

        assertThat(hard.join()).isInstanceOf(Outcome.Unknown.class);
        assertThat(((Outcome.Unknown) hard.join()).reason()).isEqualTo("it was stopped");
    }

    /** Two unbounded numbers whose product is never a large prime: more than anybody waits for. */
    private static TransitionSystem factoring() {
        Draft draft = new Draft("Factoring");
        Variable a = draft.of("a", Domain.INTEGERS);
        Variable b = draft.of("b", Domain.INTEGERS);
        draft.initially(Terms.and(is(a, 2), is(b, 2)));
        draft.command(draft.agent("A"), "up", Terms.TRUE, add(a, n(1)));
        draft.command(draft.agent("B"), "up", Terms.TRUE, add(b, n(1)));
        Term product = Terms.product(v(a), v(b));
        draft.invariant("composite", Terms.not(Terms.equal(product, n(1_000_000_007L))));
        return draft.system();
    }

    private static Outcome answer(TransitionSystem system, Budget budget, Patience patience) {
        Question question = system.questions().get(0);
        return new Portfolio(Task.of(question, Scope.everyone(system)), budget, patience).answer();
    }
}
