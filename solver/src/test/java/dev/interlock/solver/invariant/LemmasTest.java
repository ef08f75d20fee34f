package dev.interlock.solver.invariant;

import static dev.interlock.solver.Draft.add;
import static dev.interlock.solver.Draft.is;
import static dev.interlock.solver.Draft.n;
import static dev.interlock.solver.Draft.set;
import static dev.interlock.solver.Draft.v;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.Draft;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.CertificateCheck;
import dev.interlock.solver.engine.Task;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LemmasTest {
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("interlock.seeds", 60));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdInEveryStateThatIsReached(long seed) {
        TransitionSystem system = RandomSystems.system(seed);
        Listing<State> reachable = new Explorer(system, Limits.SMALL).reachable();
        if (!reachable.isComplete() || reachable.items().isEmpty()) {
            return;
        }
        Ambition ambition = Ambition.values()[(int) (seed % Ambition.values().length)];
        Question question = system.questions().get((int) (seed % system.questions().size()));
        Term all = lemmas(system, question, ambition).orElseThrow().all();
        for (Term lemma : all instanceof Term.And and ? and.children() : List.of(all)) {
            assertThat(reachable.items())
                    .as(lemma.toString())
                    .allMatch(state -> Evaluation.in(state).holds(lemma));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void proveNothingThatDoesNotStandTheCheck(long seed) {
        TransitionSystem system = RandomSystems.system(seed);
        for (Question question : system.questions()) {
            lemmas(system, question, Ambition.BOUNDED)
                    .flatMap(Lemmas::proof)
                    .ifPresent(proof -> assertThat(stands(system, question, proof)).isTrue());
        }
    }

    @Test
    void findASumThatNoCommandChanges() {
        Draft draft = tier(1);

        assertProved(draft.system(), Ambition.CONSERVED);
    }

    @Test
    void areNoProofWhereTheBooksAreKeptBadly() {
        Draft draft = tier(2);

        for (Ambition ambition : Ambition.values()) {
            assertThat(lemmas(draft.system(), question(draft), ambition).flatMap(Lemmas::proof)).isEmpty();
        }
    }

    /** What may still be taken out is booked apart; without {@code budget == live - 2} nothing keeps the quorum. */
    private static Draft tier(long booked) {
        Draft draft = new Draft("Tier");
        Variable live = draft.range("live", 0, 10_000);
        Variable budget = draft.range("budget", 0, 10_000);
        draft.initially(Terms.and(is(live, 10_000), is(budget, 9_998)));
        draft.command(
                draft.agent("Drain"), "drain", Draft.atLeast(v(budget), 1), add(live, n(-1)), add(budget, n(-1)));
        draft.command(
                draft.agent("Repair"), "repair", Terms.less(v(live), n(10_000)), add(live, n(1)), add(budget, n(booked)));
        draft.invariant("quorum", Draft.atLeast(v(live), 2));
        return draft;
    }

    @Test
    void findASumThatOnlyGoesDown() {
        Draft draft = new Draft("Leaking");
        Variable inside = draft.range("inside", 0, 10_000);
        Variable outside = draft.range("outside", 0, 10_000);
        draft.initially(Terms.and(is(inside, 9_000), is(outside, 0)));
        draft.command(
                draft.agent("Drain"), "drain", Draft.atLeast(v(inside), 5), add(inside, n(-5)), add(outside, n(5)));
        draft.command(draft.agent("Remove"), "remove", Draft.atLeast(v(outside), 2), add(outside, n(-2)));
        draft.command(
                draft.agent("Repair"), "repair", Draft.atLeast(v(outside), 3), add(inside, n(3)), add(outside, n(-3)));
        draft.invariant("few", Terms.atMost(v(inside), n(9_000)));

        assertThat(lemmas(draft.system(), question(draft), Ambition.CONSERVED).flatMap(Lemmas::proof)).isEmpty();
        assertProved(draft.system(), Ambition.BOUNDED);
    }

    @Test
    void findThatOneConditionRulesOutAnother() {
        Draft draft = new Draft("Doors");
        Variable open = draft.of("open", Domain.BOOLS);
        Variable armed = draft.of("armed", Domain.BOOLS);
        Variable count = draft.range("count", 0, 10_000);
        draft.initially(Terms.and(Terms.not(v(open)), Terms.not(v(armed)), is(count, 0)));
        draft.command(draft.agent("Door"), "open", Terms.not(v(armed)), set(open, Terms.TRUE));
        draft.command(draft.agent("Close"), "close", v(open), set(open, Terms.FALSE));
        draft.command(draft.agent("Guard"), "arm", Terms.not(v(open)), set(armed, Terms.TRUE));
        draft.command(draft.agent("Bell"), "ring", Terms.and(v(open), v(armed)), set(count, n(1)));
        draft.invariant("silent", is(count, 0));

        TransitionSystem system = draft.system().interleaved();

        assertThat(lemmas(system, question(draft), Ambition.BOUNDED).flatMap(Lemmas::proof)).isEmpty();
        assertProved(system, Ambition.RELATED);
    }

    private static Question question(Draft draft) {
        return draft.system().questions().get(0);
    }

    private static void assertProved(TransitionSystem system, Ambition ambition) {
        Question question = system.questions().get(0);
        Term proof = lemmas(system, question, ambition).flatMap(Lemmas::proof).orElseThrow();
        assertThat(stands(system, question, proof)).isTrue();
    }

    private static boolean stands(TransitionSystem system, Question question, Term proof) {
        Task task = Task.of(question, Scope.everyone(system));
        return new CertificateCheck(task, Patience.endless()).of(new Certificate.Inductive(proof)).isPresent();
    }

    private static Optional<Lemmas> lemmas(TransitionSystem system, Question question, Ambition ambition) {
        Task task = Task.of(question, Scope.everyone(system));
        return Lemmas.of(task.relation(), task.target(), List.of(), ambition, Patience.endless());
    }
}
