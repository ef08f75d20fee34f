package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.Tiers;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import org.junit.jupiter.api.Test;

class SpacerTest {
    private final TransitionSystem system = Tiers.guarded();
    private final Task task = Task.of(system.questions().get(0), Scope.everyone(system));
    private final CertificateCheck check = new CertificateCheck(task, Patience.endless());

    @Test
    void findsAnInvariantThatSurvivesItsCheck() {
        Spacer.Claim claim = new Spacer(task, Patience.endless()).claim();

        Certificate certificate = ((Spacer.Claim.Proved) claim).certificate();
        assertThat(check.of(certificate)).contains(certificate);
    }

    @Test
    void noOtherInvariantSurvives() {
        assertThatThrownBy(() -> check.of(new Certificate.Inductive(Terms.TRUE)))
                .isInstanceOf(SolverDisagreement.class)
                .hasMessageContaining("does not exclude the goal");
        assertThatThrownBy(() -> check.of(new Certificate.Inductive(Terms.FALSE)))
                .isInstanceOf(SolverDisagreement.class)
                .hasMessageContaining("does not hold at the start");
        assertThatThrownBy(() -> check.of(new Certificate.Inductive(system.initial())))
                .isInstanceOf(SolverDisagreement.class)
                .hasMessageContaining("a step does not keep it");
    }
}
