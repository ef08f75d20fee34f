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
        TransitionSystem mesh = compiled("""
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
                """);
        Question vacuous = mesh.questions().stream()
                .filter(question -> question.kind() == Question.Kind.VACUOUS)
                .findFirst().orElseThrow();

        isProved(Task.of(vacuous, Scope.everyone(mesh)));
    }

    /** Here the solver answers that there is no state at all, not even a start. */
    @Test
    void whatExcludesEveryStateIsNoProof() {
        TransitionSystem far = compiled("""
                range N = 1..2
                enum Z { p, q }
                state x : 0..3 in 1..2
                state b : bool = false
                state c : Z = Z.q
                state a[i in N] : 0..2 = 0
                state h[i in N] : N = 3 - i
                state m[j in Z] : bool = false
                state t[N, bool] : 0..1 = 1
                let g = some(k1 in N: b)
                environment World {
                  action e2(k2 in N) when all(k3 in N
                    where some(k4 in N where (x in 0..1): (c == c)):
                    ((t[k3, m[c]] == x) or (a[k2] >= a[h[k3]])))
                    takes any time
                    finish { x -= (k2 mod x)
                      if ((a[k2] == a[1]) implies g) { m[c] = (not (2 >= x))  a[k2] += 1 }
                      else { m[c] = (a[h[2]] < 0) } }
                }
                agent A {
                }
                agent C[i in N] {
                  action d2 requires all(k7 in N: g)
                    atomic { let v8 = (x * x)  for k9 in N where (not (a[x] >= h[1])) { a[k9] = any 0..1 }
                      a[h[1]] += max(k10 in Z where (a[i] < 2): t[h[i], m[c]]) }
                }
                """);
        Question division = far.questions().stream()
                .filter(question -> question.kind() == Question.Kind.DIVISION)
                .findFirst().orElseThrow();

        Task whether = Task.of(division, Scope.everyone(far));

        Spacer.Claim claim = new Spacer(whether, Patience.endless()).claim();

        if (claim instanceof Spacer.Claim.Proved proved) {
            Certificate certificate = proved.certificate();
            assertThat(new CertificateCheck(whether, Patience.endless()).of(certificate)).contains(certificate);
        } else {
            assertThat(claim).isInstanceOf(Spacer.Claim.GaveUp.class);
        }
    }

    private static TransitionSystem compiled(String text) {
        return OneFile.compile(text).match(compiled -> compiled, diagnostics -> {
            throw new AssertionError(diagnostics.toString());
        });
    }

    private static void isProved(Task whether) {
        Spacer.Claim claim = new Spacer(whether, Patience.endless()).claim();

        assertThat(claim).isInstanceOf(Spacer.Claim.Proved.class);
        Certificate certificate = ((Spacer.Claim.Proved) claim).certificate();
        assertThat(new CertificateCheck(whether, Patience.endless()).of(certificate)).contains(certificate);
    }
}
