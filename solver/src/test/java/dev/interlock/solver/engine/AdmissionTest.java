package dev.interlock.solver.engine;

import static dev.interlock.solver.Draft.add;
import static dev.interlock.solver.Draft.is;
import static dev.interlock.solver.Draft.n;
import static dev.interlock.solver.Draft.v;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.Draft;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final Draft draft = new Draft("Levels");
    private final Variable level = draft.range("level", 0, 5_000);
    private final Variable notes = draft.range("notes", 0, 5_000);
    private final Actor careful = draft.agent("Careful");
    private final Actor writer = draft.agent("Writer");
    private final Actor careless = draft.agent("Careless");
    private final TransitionSystem system = system();
    private final Query alone = Query.of(system.questions().get(0), system).by(Set.of(careful));

    private TransitionSystem system() {
        draft.initially(is(level, 0));
        draft.initially(is(notes, 0));
        draft.command(careful, "up", Terms.less(v(level), n(5)), add(level, n(1)));
        draft.command(writer, "note", Terms.less(v(notes), n(5_000)), add(notes, n(1)));
        draft.command(careless, "up", Terms.less(v(level), n(5_000)), add(level, n(1)));
        draft.invariant("low", Terms.atMost(v(level), n(7)));
        return draft.system();
    }

    @Test
    void admitsThoseWhomTheProofDoesNotMind() {
        Certificate proof = new Certificate.Inductive(Terms.atMost(v(level), n(5)));

        assertThat(admitted(alone, proof)).contains(alone.by(Set.of(careful, writer)));
    }

    @Test
    void admitsThemToAnInductionOverOneStep() {
        Certificate proof = new Certificate.KInductive(1, Terms.atMost(v(level), n(5)));

        assertThat(admitted(alone, proof)).contains(alone.by(Set.of(careful, writer)));
    }

    @Test
    void saysNothingOfProofsThatLookBackFurther() {
        assertThat(admitted(alone, new Certificate.KInductive(2, Terms.TRUE))).isEmpty();
        assertThat(admitted(alone, new Certificate.Explored(6))).isEmpty();
    }

    @Test
    void hasNobodyToAdmitWhereAllAct() {
        Query everyone = Query.of(alone.question(), system);

        assertThat(admitted(everyone, new Certificate.Inductive(Terms.TRUE))).isEmpty();
    }

    @Test
    void aProofThatWasMadeForFewServesThoseItAdmits() {
        Grounds grounds = new Grounds(system, Patience.endless());
        Engines engines = new Engines(
                grounds.of(alone.question()), alone.question(), Budget.USUAL, Engines.Reach.ALL, experienced());

        Outcome outcome = engines.answer(alone.by(Set.of(careful, writer)), Patience.endless());

        assertThat(outcome)
                .isEqualTo(new Outcome.Unreachable(new Certificate.Inductive(Terms.atMost(v(level), n(5)))));
    }

    private Experience experienced() {
        Certificate proof = new Certificate.Inductive(Terms.atMost(v(level), n(5)));
        Experience experience = new Experience();
        experience.proved(admitted(alone, proof).orElseThrow(), proof);
        return experience;
    }

    private Optional<Query> admitted(Query query, Certificate proof) {
        return admitted(query, system, proof);
    }

    private static Optional<Query> admitted(Query query, TransitionSystem some, Certificate proof) {
        Query everyone = query.by(Set.copyOf(some.agents()));
        Task task = Task.of(query.question(), everyone.scope(some));
        return Admission.isThinkable(query, everyone, proof)
                ? Optional.of(Admission.of(query, task, proof, Patience.endless()))
                : Optional.empty();
    }

    @Test
    void admitsNobodyWhoBreaksIt() {
        long widened = LongStream.range(0, Long.getLong("interlock.seeds", 120)).filter(this::widens).count();

        assertThat(widened).as("proofs that admit somebody").isGreaterThan(10);
    }

    private boolean widens(long seed) {
        TransitionSystem some = RandomSystems.system(seed);
        Random random = new Random(seed);
        Set<Actor> members = some.agents().stream().filter(agent -> random.nextBoolean()).collect(Collectors.toSet());
        boolean isWider = false;
        for (Question question : some.questions()) {
            Query query = Query.of(question, some).by(members);
            Optional<Query> more = proof(query, some)
                    .flatMap(proof -> admitted(query, some, proof).map(wider -> checked(some, wider, proof)));
            isWider |= more.filter(wider -> !wider.equals(query)).isPresent();
        }
        return isWider;
    }

    /** By induction over at most one step. */
    private static Optional<Certificate> proof(Query query, TransitionSystem some) {
        Finding truth = new Explorer(some, Limits.SMALL).find(query.question(), query.agents());
        if (!(truth instanceof Finding.Unreachable)) {
            return Optional.empty();
        }
        Task task = Task.of(query.question(), query.scope(some));
        try (KInduction induction = new KInduction(task, Patience.endless())) {
            return induction.next().or(induction::next);
        }
    }

    private static Query checked(TransitionSystem some, Query query, Certificate proof) {
        Task task = Task.of(query.question(), query.scope(some));
        assertThat(new CertificateCheck(task, Patience.endless()).of(proof)).isPresent();
        assertThat(new Explorer(some, Limits.SMALL).find(query.question(), query.agents()))
                .as(some.name() + " " + query.question().name() + " " + query.agents())
                .isInstanceOf(Finding.Unreachable.class);
        return query;
    }
}
