package dev.interlock.certify.smtinterpol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.certify.SecondSolver.Answer;
import dev.interlock.certify.SecondSolver.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SmtInterpolTest {
    private static Reply reply(String... lines) {
        return new SmtInterpol().ask(String.join("\n", lines), Duration.ofSeconds(30));
    }

    @Test
    void eachCheckIsAnsweredInItsTurn() {
        Reply reply = reply(
                "(set-logic ALL)",
                "(declare-const |a b| Int)",
                "(push 1)", "(assert (< |a b| (div |a b| 1)))", "(check-sat)", "(pop 1)",
                "(push 1)", "(assert (= 1 (mod |a b| 3)))", "(check-sat)", "(pop 1)");

        assertThat(reply.answers()).containsExactly(Answer.IMPOSSIBLE, Answer.POSSIBLE);
        assertThat(reply.trouble()).isEmpty();
    }

    @Test
    void whatItCannotMultiplyItDoesNotKnow() {
        Reply reply = reply(
                "(set-logic ALL)",
                "(declare-const x Int)", "(declare-const y Int)",
                "(assert (and (< 1 x) (< x y) (= (* x y) 65537)))", "(check-sat)");

        assertThat(reply.answers()).containsExactly(Answer.UNKNOWN);
    }

    @Test
    void whatCannotBeReadIsComplainedOf() {
        assertThat(reply("(set-logic ALL)", "(assert nobody)", "(check-sat)").trouble()).isPresent();
        assertThat(reply("(set-logic ALL)", "(check-sat").trouble()).isPresent();
    }
}
