package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.OneFile;
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

    /** Here the solver leaves out all of the state before it searches, and the proof with it. */
    @Test
    void aProofThatWasLeftOutIsFoundInFull() {
        TransitionSystem mesh = OneFile.compile("""
                range N = 1..2
                enum Z { p, q }
                state x : 0..3
                state c : Z
                state b : bool
                state a[i in N] : 0..1
                state h[i in N] : N = i
                state m[j in Z] : bool
                state t[N, bool] : 0..1
                let g = x >= (if x == x then 2 else 0)
                environment World {
                  action less { if c == Z.q { t[h[2], g] -= max(k in N where g: x) } }
                  action least { x -= 1 }
                }
                invariant o1: all z in Z where not (h[1] in 0..1): x >= x
                """).match(compiled -> compiled, diagnostics -> {
            throw new AssertionError(diagnostics.toString());
        });
        Question vacuous = mesh.questions().stream()
                .filter(question -> question.kind() == Question.Kind.VACUOUS)
                .findFirst().orElseThrow();
        Task whether = Task.of(vacuous, Scope.everyone(mesh));

        Spacer.Claim claim = new Spacer(whether, Patience.endless()).claim();

        assertThat(claim).isInstanceOf(Spacer.Claim.Proved.class);
        Certificate certificate = ((Spacer.Claim.Proved) claim).certificate();
        assertThat(new CertificateCheck(whether, Patience.endless()).of(certificate)).contains(certificate);
    }
}
