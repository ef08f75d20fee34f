package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A proof is accepted only of what is true. */
class CertificateCheckTest {
    static LongStream seeds() {
        return LongStream.range(500, 500 + Long.getLong("interlock.seeds", 40));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingProvesWhatIsReached(long seed) {
        TransitionSystem system = RandomSystems.system(seed);
        Explorer explorer = new Explorer(system, Limits.SMALL);
        for (Question question : system.questions()) {
            if (explorer.find(question) instanceof Finding.Reached reached) {
                Task task = Task.of(question, Scope.everyone(system));
                CertificateCheck check = new CertificateCheck(task, Patience.endless());
                refused(check, new Certificate.Inductive(Terms.TRUE));
                refused(check, new Certificate.Inductive(Terms.not(task.target().inState())));
                refused(check, new Certificate.KInductive(reached.run().length()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theStatesThatAreReachedProveWhatIsNot(long seed) {
        TransitionSystem system = RandomSystems.system(seed);
        Explorer explorer = new Explorer(system, Limits.SMALL);
        Question question = system.questions().get((int) (seed % system.questions().size()));
        Term reachable = Terms.or(explorer.reachable().items().stream()
                .map(state -> Terms.and(system.variables().stream()
                        .map(variable -> Terms.equal(Terms.current(variable), Terms.constant(state.get(variable))))
                        .toList()))
                .toList());
        CertificateCheck check =
                new CertificateCheck(Task.of(question, Scope.everyone(system)), Patience.endless());
        Certificate certificate = new Certificate.Inductive(reachable);
        if (explorer.find(question) instanceof Finding.Reached) {
            refused(check, certificate);
        } else {
            assertThat(check.of(certificate)).contains(certificate);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aProofIsRefusedOnceAReachableStateIsTakenOut(long seed) {
        TransitionSystem system = RandomSystems.system(seed);
        Explorer explorer = new Explorer(system, Limits.SMALL);
        Question question = system.questions().get((int) (seed % system.questions().size()));
        if (explorer.find(question) instanceof Finding.Reached || explorer.reachable().items().isEmpty()) {
            return;
        }
        var states = explorer.reachable().items();
        var missing = states.get((int) (seed % states.size()));
        Term allBut = Terms.not(Terms.and(system.variables().stream()
                .map(variable -> Terms.equal(Terms.current(variable), Terms.constant(missing.get(variable))))
                .toList()));
        refused(
                new CertificateCheck(Task.of(question, Scope.everyone(system)), Patience.endless()),
                new Certificate.Inductive(allBut));
    }

    private static void refused(CertificateCheck check, Certificate certificate) {
        assertThatThrownBy(() -> check.of(certificate)).isInstanceOf(SolverDisagreement.class);
    }
}
