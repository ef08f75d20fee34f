package dev.interlock.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.SystemVerdict;
import org.junit.jupiter.api.Test;

class VerifierTest {
    @Test
    void blamesTwoAgentsThatAreSafeAlone() {
        Answer answer = verify(Tiers.belowQuorum()).answers().get(0);

        assertThat(answer.status()).isEqualTo(Answer.Status.VIOLATED);
        Blame blame = answer.blame().orElseThrow();
        assertThat(blame.completeness()).isEqualTo(Blame.Completeness.ALL);
        assertThat(blame.coalitions()).hasSize(1);
        Coalition coalition = blame.coalitions().get(0);
        assertThat(coalition.members()).extracting("agent").containsExactly("Performance", "Cost");
        assertThat(coalition.minimality()).isEqualTo(Coalition.Minimality.PROVED);
        assertThat(coalition.turns()).isEqualTo(Coalition.Turns.NOT_JOINT);
        assertThat(coalition.run().length()).isEqualTo(13);
    }

    @Test
    void provesTheGuardedTier() {
        Answer answer = verify(Tiers.guarded()).answers().get(0);

        assertThat(answer.status()).isEqualTo(Answer.Status.HOLDS);
    }

    static SystemVerdict verify(TransitionSystem system) {
        VerifierResult result = new Verifier(Budget.USUAL, 2).verify(system, question -> true, Progress.silent());
        return ((VerifierResult.Verdict) result).verdict();
    }
}
