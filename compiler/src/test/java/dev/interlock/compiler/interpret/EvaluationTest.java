package dev.interlock.compiler.interpret;

import static dev.interlock.compiler.interpret.Situations.state;
import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
    private final SystemBuilder system = new SystemBuilder("Test");
    private final Variable x = system.variable("x", Domain.INTEGERS);
    private final Variable y = system.variable("y", Domain.INTEGERS);

    @ParameterizedTest
    @CsvSource({
        "7, 2, 3, 1", "-7, 2, -4, 1", "7, -2, -4, -1", "-7, -2, 3, -1",
        "6, 3, 2, 0", "-6, 3, -2, 0", "6, -3, -2, 0", "-6, -3, 2, 0",
        "0, 5, 0, 0", "0, -5, 0, 0", "1, 5, 0, 1", "-1, 5, -1, 4", "1, -5, -1, -4", "-1, -5, 0, -1",
        "5, 0, 0, 0", "-5, 0, 0, 0", "0, 0, 0, 0"
    })
    void wholeDivisionRoundsDownAndModuloHasTheDivisorsSign(long a, long b, long quotient, long remainder) {
        Evaluation evaluation = Evaluation.in(state(a, b));
        assertThat(evaluation.value(Terms.divide(current(x), current(y)))).isEqualTo(Value.of(quotient));
        assertThat(evaluation.value(Terms.modulo(current(x), current(y)))).isEqualTo(Value.of(remainder));
    }

    @Test
    void realDivisionIsExactAndByZeroGivesZero() {
        SystemBuilder reals = new SystemBuilder("Reals");
        Term r = current(reals.variable("r", Domain.REALS));
        Term s = current(reals.variable("s", Domain.REALS));
        assertThat(Evaluation.in(new State(List.of(Situations.real(1, 3), Situations.real(-2, 5))))
                        .value(Terms.divide(r, s)))
                .isEqualTo(Situations.real(-5, 6));
        assertThat(Evaluation.in(new State(List.of(Situations.real(1, 3), Situations.real(0, 1))))
                        .value(Terms.divide(r, s)))
                .isEqualTo(Situations.real(0, 1));
    }

    @Test
    void aStepIsSeenFromBothSides() {
        Evaluation step = Evaluation.ofStep(state(1, 2), state(3, 4));
        assertThat(step.value(Terms.sum(current(x), Terms.next(y)))).isEqualTo(Value.of(5));
    }

    @Test
    void asksForNoStateOrInputThatIsNotThere() {
        Input n = system.input("n", Domain.BOOLS);
        assertThatThrownBy(() -> Evaluation.in(state(1, 2)).value(Terms.next(x)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Evaluation.in(state(1, 2)).value(current(n)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void operandsThatAreNotNeededAreNotEvaluated() {
        Term forbidden = current(system.input("n", Domain.BOOLS));
        Term no = Terms.less(current(x), whole(0));
        Term yes = Terms.less(whole(0), current(x));
        Evaluation evaluation = Evaluation.in(state(1, 2));
        assertThat(evaluation.holds(new Term.And(List.of(no, forbidden)))).isFalse();
        assertThat(evaluation.holds(new Term.Or(List.of(yes, forbidden)))).isTrue();
        assertThat(evaluation.holds(new Term.IfThenElse(yes, yes, forbidden))).isTrue();
        assertThat(evaluation.holds(new Term.IfThenElse(no, forbidden, yes))).isTrue();
    }

    @Test
    void sharedSubtermsAreEvaluatedOnce() {
        Term doubled = current(x);
        for (int i = 0; i < 200; i++) {
            doubled = new Term.Sum(List.of(doubled, doubled));
        }
        assertThat(Evaluation.in(state(1, 0)).value(doubled))
                .isEqualTo(new Value.Int(BigInteger.TWO.pow(200)));
    }

    @Test
    void veryDeepTermsFitASmallStack() throws InterruptedException {
        Term deep = current(x);
        for (int i = 0; i < 200_000; i++) {
            deep = new Term.Product(current(y), deep);
        }
        Term term = deep;
        AtomicReference<Value> value = new AtomicReference<>();
        Thread thread = new Thread(null, () -> value.set(Evaluation.in(state(7, 1)).value(term)), "deep", 1 << 19);
        thread.start();
        thread.join();
        assertThat(value.get()).isEqualTo(Value.of(7));
    }
}
