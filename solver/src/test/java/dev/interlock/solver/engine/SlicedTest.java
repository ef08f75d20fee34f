package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.prepare.SideBySide;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What engines say by slices, of all agents and of some, against the explorer's word on the whole. */
class SlicedTest {
    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("interlock.seeds", 40)).filter(SlicedTest::hasStart);
    }

    private static boolean hasStart(long seed) {
        return !new Explorer(RandomSystems.system(seed), Limits.SMALL).starts().items().isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithTheExplorerOnTheWhole(long seed) {
        compare(RandomSystems.system(seed), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithTheExplorerOnTwoInstancesOfTheSame(long seed) {
        compare(SideBySide.instances(RandomSystems.system(seed), RandomSystems.system(seed)), seed);
    }

    private static void compare(TransitionSystem system, long seed) {
        Random random = new Random(seed);
        Explorer explorer = new Explorer(system, Limits.SMALL);
        try (Grounds grounds = new Grounds(system, Patience.endless())) {
            for (Question question : system.questions()) {
                Answering sliced = new Preparation(grounds, question, Budget.USUAL).sliced(grounds.of(question));
                Set<Actor> some = new HashSet<>(system.agents());
                some.removeIf(agent -> random.nextBoolean());
                agree(system, explorer, sliced, Query.of(question, system));
                agree(system, explorer, sliced, Query.of(question, system).by(some));
            }
        }
    }

    private static void agree(TransitionSystem system, Explorer explorer, Answering sliced, Query query) {
        Finding finding = explorer.find(query.question(), query.agents());
        Outcome outcome = sliced.answer(query, Patience.endless());
        if (finding instanceof Finding.Reached reached) {
            assertThat(outcome).as(query.question().name()).isInstanceOf(Outcome.Reached.class);
            assertThat(((Outcome.Reached) outcome).run().length()).isEqualTo(reached.run().length());
        } else if (finding instanceof Finding.Unreachable) {
            assertThat(outcome).as(query.question().name()).isInstanceOf(Outcome.Unreachable.class);
            Certificate certificate = ((Outcome.Unreachable) outcome).certificate();
            Task task = Task.of(query.question(), Scope.only(system, query.agents()));
            assertThat(new CertificateCheck(task, Patience.endless()).of(certificate)).isPresent();
        }
    }
}
