package dev.interlock.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.BoundedSearch;
import dev.interlock.solver.engine.CertificateCheck;
import dev.interlock.solver.engine.KInduction;
import dev.interlock.solver.engine.Portfolio;
import dev.interlock.solver.engine.Spacer;
import dev.interlock.solver.engine.Task;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every engine against looking at every state, on random systems; {@code -Dinterlock.seeds=5000} for more of them. The
 * engines take turns, so that each question of a system is answered by one of them, as it is or in simpler terms.
 */
class AgreementTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration SOME = Duration.ofSeconds(2);
    /** Only a solver that hangs uses it up, so a busy machine changes no outcome. */
    private static final Duration LONG = Duration.ofMinutes(5);

    static LongStream seeds() {
        return LongStream.range(Long.getLong("interlock.seeds.from", 0), Long.getLong("interlock.seeds", 120));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEngineSaysWhatTheExplorerSees(long seed) {
        TransitionSystem system = RandomSystems.system(seed);
        Explorer explorer = new Explorer(system, Limits.SMALL);
        if (explorer.reachable().items().isEmpty()) {
            return;
        }
        long turn = seed;
        for (Question question : system.questions()) {
            Finding truth = explorer.find(question);
            Task whole = Task.of(question, Scope.everyone(system));
            Task task = turn % 8 < 4 ? whole : whole.simplified();
            switch ((int) (turn++ % 4)) {
                case 0 -> searchAgrees(task, truth);
                case 1 -> inductionAgrees(task, truth);
                case 2 -> spacerAgrees(task, truth);
                default -> portfolioAgrees(task, truth);
            }
        }
    }

    private static void portfolioAgrees(Task task, Finding truth) {
        Duration enough = truth instanceof Finding.Reached ? LONG : SOME;
        Outcome outcome = new Portfolio(task, Budget.USUAL, Patience.of(enough)).answer();
        String what = about(task, truth);
        if (truth instanceof Finding.Reached reached) {
            assertThat(outcome).as(what).isInstanceOf(Outcome.Reached.class);
            assertThat(((Outcome.Reached) outcome).run().length()).as(what).isEqualTo(reached.run().length());
        } else {
            assertThat(outcome).as(what).isNotInstanceOf(Outcome.Reached.class);
        }
    }

    private static void searchAgrees(Task task, Finding truth) {
        try (BoundedSearch search = new BoundedSearch(task, Patience.of(LONG))) {
            Outcome outcome = search.upTo(truth instanceof Finding.Reached reached ? reached.run().length() : 6);
            assertThat(outcome instanceof Outcome.Reached)
                    .as(about(task, truth))
                    .isEqualTo(truth instanceof Finding.Reached);
        }
    }

    private static void inductionAgrees(Task task, Finding truth) {
        try (KInduction induction = new KInduction(task, Patience.of(LONG))) {
            for (int k = 0; k < 3; k++) {
                Optional<Certificate> certificate = induction.next();
                if (truth instanceof Finding.Reached reached && reached.run().length() <= k) {
                    return;
                }
                if (certificate.isPresent()) {
                    assertThat(truth).as(about(task, truth)).isInstanceOf(Finding.Unreachable.class);
                    assertThat(checked(task, certificate.get())).isTrue();
                    return;
                }
            }
        }
    }

    private static void spacerAgrees(Task task, Finding truth) {
        if (truth instanceof Finding.Reached) {
            Spacer.Claim claim = new Spacer(task, Patience.of(SHORT)).claim();
            assertThat(claim).as(about(task, truth)).isNotInstanceOf(Spacer.Claim.Proved.class);
        } else {
            Spacer.Claim claim = new Spacer(task, Patience.of(SOME)).claim();
            assertThat(claim).as(about(task, truth)).isNotInstanceOf(Spacer.Claim.Reachable.class);
            if (claim instanceof Spacer.Claim.Proved proved) {
                assertThat(checked(task, proved.certificate())).isTrue();
            }
        }
    }

    private static boolean checked(Task task, Certificate certificate) {
        return new CertificateCheck(task, Patience.of(LONG)).of(certificate).isPresent();
    }

    private static String about(Task task, Finding truth) {
        return task.relation().system().name() + " " + task.question().kind() + " " + task.question().name() + ": "
                + truth.getClass().getSimpleName();
    }
}
