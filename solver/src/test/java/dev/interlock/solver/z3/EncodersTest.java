package dev.interlock.solver.z3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.Draft;
import dev.interlock.solver.budget.Patience;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the solver computes is what the interpreter computes. */
class EncodersTest {
    private final Draft draft = new Draft("Terms");
    private final List<Variable> numbers = List.of(
            draft.range("x", -4, 4), draft.range("y", -4, 4), draft.range("z", 0, 40), draft.range("w", -300, 300));
    private final Variable unbounded = draft.of("n", Domain.INTEGERS);
    private final Variable fraction = draft.of("r", Domain.REALS);
    private final Variable flag = draft.of("b", Domain.BOOLS);
    private final Random random = new Random(7);

    @Test
    void randomTermsHaveTheValueThatTheInterpreterGivesThem() {
        for (int round = 0; round < 40; round++) {
            State state = state();
            try (Session session = Session.open(Patience.endless())) {
                assume(session, state);
                Assignment assignment = ((CheckResult.Sat) session.check()).assignment();
                for (int i = 0; i < 40; i++) {
                    Term term = i % 3 == 0 ? condition(3) : i % 3 == 1 ? number(3) : real(2);
                    assertThat(assignment.value(term, 0))
                            .as("%s in %s", term, state)
                            .isEqualTo(Evaluation.in(state).value(term));
                }
            }
        }
    }

    @Test
    void solvingFindsTheSameValuesAsEvaluating() {
        for (int round = 0; round < 60; round++) {
            State state = state();
            Term term = number(3);
            try (Session session = Session.open(Patience.endless())) {
                assume(session, state);
                Term value = Terms.constant(Evaluation.in(state).value(term));
                assertThat(session.checkWith(Terms.not(Terms.equal(term, value)), 0))
                        .as("%s in %s", term, state)
                        .isInstanceOf(CheckResult.Unsat.class);
            }
        }
    }

    @Test
    void bitsHaveTheSameValuesWhereverTheyAreEnough() {
        int finite = 0;
        for (int round = 0; round < 60; round++) {
            State state = state();
            try (Session session = Session.openFinite(Patience.endless())) {
                assume(session, state, numbers);
                assume(session, state, List.of(flag));
                for (int i = 0; i < 20; i++) {
                    Term term = number(3);
                    Term value = Terms.constant(Evaluation.in(state).value(term));
                    if (Finiteness.of(List.of(term)) && !mentions(term, unbounded) && !mentions(term, fraction)) {
                        finite++;
                        assertThat(session.checkWith(Terms.not(Terms.equal(term, value)), 0))
                                .as("%s in %s", term, state)
                                .isInstanceOf(CheckResult.Unsat.class);
                        assertThat(((CheckResult.Sat) session.check()).assignment().value(term, 0))
                                .as("%s in %s", term, state)
                                .isEqualTo(Evaluation.in(state).value(term));
                    }
                }
            }
        }
        assertThat(finite).isGreaterThan(300);
    }

    @Test
    void numbersWithoutBoundsAreNotFinite() {
        Term bounded = Terms.sum(Terms.current(numbers.get(0)), Terms.whole(1));

        assertThat(Finiteness.of(List.of(Terms.less(bounded, Terms.whole(3))))).isTrue();
        assertThat(Finiteness.of(List.of(Terms.less(Terms.current(unbounded), Terms.whole(3))))).isFalse();
        assertThat(Finiteness.of(List.of(Terms.less(Terms.toReal(bounded), Terms.current(fraction))))).isFalse();
        assertThat(Finiteness.of(List.of(Terms.less(bounded, Terms.whole(1L << 40))))).isFalse();
    }

    private static boolean mentions(Term term, Variable variable) {
        return term.equals(Terms.current(variable))
                || term.children().stream().anyMatch(child -> mentions(child, variable));
    }

    private void assume(Session session, State state) {
        assume(session, state, numbers);
        assume(session, state, List.of(unbounded, fraction, flag));
    }

    private static void assume(Session session, State state, List<Variable> variables) {
        for (Variable variable : variables) {
            session.assume(Terms.equal(Terms.current(variable), Terms.constant(state.get(variable))), 0);
        }
    }

    private State state() {
        List<Value> values = new ArrayList<>();
        for (Variable variable : numbers) {
            Domain.Bounds bounds = variable.domain().bounds().orElseThrow();
            int size = bounds.high().subtract(bounds.low()).intValueExact() + 1;
            values.add(Value.of(bounds.low().longValueExact() + random.nextInt(size)));
        }
        values.add(Value.of(random.nextInt(2001) - 1000L));
        values.add(new Value.Real(
                new Rational(BigInteger.valueOf(random.nextInt(21) - 10L), BigInteger.valueOf(1L + random.nextInt(4)))));
        values.add(Value.of(random.nextBoolean()));
        return new State(values);
    }

    private Term number(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(6)) {
                case 0 -> Terms.current(unbounded);
                case 1 -> Terms.whole(random.nextInt(9) - 4);
                default -> bounded();
            };
        }
        return switch (random.nextInt(8)) {
            case 0 -> Terms.sum(number(depth - 1), number(depth - 1));
            case 1 -> Terms.minus(number(depth - 1), number(depth - 1));
            case 2 -> Terms.product(bounded(), number(depth - 1));
            case 3 -> Terms.divide(number(depth - 1), bounded());
            case 4 -> Terms.divide(bounded(), number(depth - 1));
            case 5 -> Terms.modulo(number(depth - 1), random.nextBoolean() ? bounded() : Terms.whole(-3));
            case 6 -> Terms.modulo(bounded(), number(depth - 1));
            default -> Terms.ifThenElse(condition(1), number(depth - 1), number(depth - 1));
        };
    }

    private Term bounded() {
        return Terms.current(numbers.get(random.nextInt(numbers.size())));
    }

    private Term real(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? Terms.current(fraction) : Terms.toReal(bounded());
        }
        return switch (random.nextInt(4)) {
            case 0 -> Terms.sum(real(depth - 1), real(depth - 1));
            case 1 -> Terms.product(Terms.toReal(bounded()), real(depth - 1));
            case 2 -> Terms.divide(real(depth - 1), Terms.toReal(bounded()));
            default -> Terms.divide(real(depth - 1), Terms.fraction(
                    new Rational(BigInteger.valueOf(random.nextInt(5) - 2L), BigInteger.valueOf(3))));
        };
    }

    private Term condition(int depth) {
        if (depth == 0) {
            return Terms.current(flag);
        }
        return switch (random.nextInt(6)) {
            case 0 -> Terms.not(condition(depth - 1));
            case 1 -> Terms.and(condition(depth - 1), condition(depth - 1));
            case 2 -> Terms.or(condition(depth - 1), condition(depth - 1));
            case 3 -> Terms.equal(number(depth - 1), number(depth - 1));
            case 4 -> Terms.less(real(depth - 1), real(depth - 1));
            default -> Terms.atMost(number(depth - 1), number(depth - 1));
        };
    }
}
