package dev.interlock.solver.z3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Effort;
import dev.interlock.solver.budget.Memory;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.process.Checked;
import dev.interlock.solver.process.Order;
import dev.interlock.solver.process.RemoteTalk;
import dev.interlock.solver.process.SolverGone;
import dev.interlock.solver.process.SolverProcesses;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class SolverProcessTest {
    private static final Variable X = variable(0, Domain.INTEGERS);
    private static final Variable LIT = variable(2, Domain.BOOLS);

    private static Variable variable(int id, Domain domain) {
        return new Variable(id, "v" + id, domain, Variable.Overflow.CHECKED, Variable.Visibility.DECLARED,
                new Span(new SourceFile("test", ""), 0, 0));
    }

    private static RemoteTalk talk() {
        return Children.talk(Memory.unlimited()).orElseThrow();
    }

    @Test
    void aConversationInAnotherProcessIsAsGoodAsOneHere() throws SolverGone {
        try (RemoteTalk talk = talk()) {
            talk.open(Order.OPEN_LINEAR);
            talk.assume(Terms.less(Terms.whole(41), Terms.current(X)), 0);
            talk.assume(Terms.equal(Terms.next(X), Terms.sum(List.of(Terms.current(X), Terms.whole(1)))), 0);
            talk.assume(Terms.equal(Terms.current(LIT), Terms.less(Terms.current(X), Terms.whole(43))), 0);
            Checked checked = talk.check(
                    List.of(Terms.current(LIT)), 0, Patience.endless(), Effort.UNLIMITED);

            assertThat(checked.answer()).isEqualTo(Checked.Answer.SATISFIABLE);
            assertThat(talk.value(X, 0)).isEqualTo(Value.of(42));
            assertThat(talk.value(X, 1)).isEqualTo(Value.of(43));
            assertThat(talk.value(LIT, 0)).isEqualTo(Value.TRUE);
            assertThat(talk.check(List.of(Terms.less(Terms.current(X), Terms.whole(42))), 0,
                    Patience.endless(), Effort.UNLIMITED).answer()).isEqualTo(Checked.Answer.UNSATISFIABLE);
        }
    }

    @Test
    void aProcessThatEndedWellIsUsedAgain() throws SolverGone {
        SolverProcesses own = SolverProcesses.running(SolverMain.class.getName(), Children.NEEDED);
        long first;
        try (RemoteTalk talk = own.talk(Memory.unlimited()).orElseThrow()) {
            talk.open(Order.OPEN_LINEAR);
            first = talk.pid();
        }
        try (RemoteTalk talk = own.talk(Memory.unlimited()).orElseThrow()) {
            assertThat(talk.pid()).isEqualTo(first);
        }
    }

    @Test
    void aSessionWhoseEffortIsSpentDoesNotKnow() {
        try (Session session = Session.open(Patience.endless(), Effort.of(10_000))) {
            pigeons(9).forEach(term -> session.assume(term, 0));

            CheckResult result = session.check();

            assertThat(result).isEqualTo(new CheckResult.Unknown("the work that was allowed for it was used up"));
        }
    }

    @Test
    void aLongQuestionIsAnsweredInAnotherProcess() {
        try (Session session = Session.open(Patience.endless())) {
            pigeons(7).forEach(term -> session.assume(term, 0));

            assertThat(session.check()).isEqualTo(new CheckResult.Unsat());
            assertThat(session.isElsewhere()).isTrue();
        }
    }

    @Test
    void whatWasAssumedAsideIsForgottenThoughTheConversationMovedMeanwhile() {
        try (Session session = Session.open(Patience.endless())) {
            session.assume(Terms.less(Terms.whole(0), Terms.current(X)), 0);
            CheckResult aside = session.aside(() -> {
                pigeons(7).forEach(term -> session.assume(term, 0));
                return session.check();
            });

            assertThat(aside).isEqualTo(new CheckResult.Unsat());
            assertThat(session.isElsewhere()).isTrue();
            assertThat(session.check()).isInstanceOf(CheckResult.Sat.class);
            assertThat(session.checkWith(Terms.less(Terms.current(X), Terms.whole(1)), 0))
                    .isEqualTo(new CheckResult.Unsat());
        }
    }

    @Test
    void hypothesesThatAreNeededAreNamedHereAndThere() throws SolverGone {
        List<Term> hypotheses = List.of(
                Terms.less(Terms.whole(7), Terms.current(X)), Terms.current(LIT),
                Terms.less(Terms.current(X), Terms.whole(9)));
        Term condition = Terms.not(Terms.equal(Terms.current(X), Terms.whole(8)));
        try (Session session = Session.open(Patience.endless())) {
            assertThat(session.checkWith(hypotheses, condition, 0)).isEqualTo(new CheckResult.Unsat());
            assertThat(session.needed()).containsExactly(0, 2);
        }
        try (RemoteTalk talk = talk()) {
            talk.open(Order.OPEN_LINEAR);
            assertThat(talk.check(hypotheses, 0, Patience.endless(), Effort.UNLIMITED).answer())
                    .isEqualTo(Checked.Answer.SATISFIABLE);
            talk.assume(condition, 0);
            assertThat(talk.check(hypotheses, 0, Patience.endless(), Effort.UNLIMITED).core()).containsExactly(0, 2);
        }
    }

    @Test
    void aShortQuestionIsAnsweredHere() {
        try (Session session = Session.open(Patience.endless())) {
            pigeons(3).forEach(term -> session.assume(term, 0));

            assertThat(session.check()).isEqualTo(new CheckResult.Unsat());
            assertThat(session.isElsewhere()).isFalse();
        }
    }

    @Test
    void aQuestionThatNeedsTooMuchMemoryIsOpenAndTheNextOneIsAnswered() throws SolverGone {
        Memory memory = Memory.of(64L << 20);
        try (RemoteTalk talk = Children.talk(memory).orElseThrow()) {
            assertThat(whyMultiplyingIsTooMuch(talk, memory)).isEqualTo("the memory of 64 MB was used up");
        }
        try (RemoteTalk talk = Children.talk(memory).orElseThrow()) {
            talk.open(Order.OPEN_BITS);
            talk.assume(Terms.equal(product(0, 1), Terms.whole(6)), 0);

            assertThat(talk.check(List.of(), 0, Patience.endless(), Effort.UNLIMITED).answer())
                    .isEqualTo(Checked.Answer.SATISFIABLE);
        }
    }

    /** Either the library or the one who watches it may be the first to see it. */
    private static String whyMultiplyingIsTooMuch(RemoteTalk talk, Memory memory) {
        try {
            talk.open(Order.OPEN_BITS);
            for (int i = 0; i < 2_000; i++) {
                talk.assume(Terms.equal(product(2 * i, 2 * i + 1), product(2 * i + 1, 2 * i + 2)), 0);
            }
            Checked checked = talk.check(List.of(), 0, Patience.endless(), Effort.UNLIMITED);
            return Reasons.of(checked.words(), Patience.endless().within(memory));
        } catch (SolverGone gone) {
            return gone.why();
        }
    }

    private static Term product(int one, int other) {
        Domain domain = new Domain.Range(BigInteger.ZERO, BigInteger.valueOf(2_000));
        return Terms.product(Terms.current(variable(one, domain)), Terms.current(variable(other, domain)));
    }

    @Test
    void aProcessThatIsGoneIsNotWaitedForAndTheNextOneIsAnother() throws SolverGone {
        long first;
        try (RemoteTalk talk = talk()) {
            talk.open(Order.OPEN_LINEAR);
            first = talk.pid();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            assertThatThrownBy(() -> talk.check(List.of(), 0, Patience.endless(), Effort.UNLIMITED))
                    .isInstanceOf(SolverGone.class)
                    .hasMessage("the solver crashed");
        }
        try (RemoteTalk talk = talk()) {
            talk.open(Order.OPEN_LINEAR);
            assertThat(talk.pid()).isNotEqualTo(first);
        }
    }

    @Test
    void aCheckThatIsNotWantedAnyMoreEndsAndTheProcessCanBeUsedAgain() throws SolverGone {
        Patience patience = Patience.endless();
        patience.stop();
        try (RemoteTalk talk = talk()) {
            talk.open(Order.OPEN_LINEAR);
            for (Term term : pigeons(12)) {
                talk.assume(term, 0);
            }
            long first = talk.pid();

            assertThat(talk.check(List.of(), 0, patience, Effort.UNLIMITED).answer())
                    .isEqualTo(Checked.Answer.UNKNOWN);
            assertThat(talk.check(List.of(Terms.FALSE), 0, Patience.endless(), Effort.UNLIMITED).answer())
                    .isEqualTo(Checked.Answer.UNSATISFIABLE);
            assertThat(talk.pid()).isEqualTo(first);
        }
    }

    /** One pigeon more than there are holes: hard for solvers, the more there are the harder. */
    private static List<Term> pigeons(int holes) {
        List<Term> terms = new java.util.ArrayList<>();
        for (int i = 0; i <= holes; i++) {
            Term one = Terms.current(variable(i, Domain.INTEGERS));
            terms.add(Terms.atMost(Terms.whole(0), one));
            terms.add(Terms.less(one, Terms.whole(BigInteger.valueOf(holes))));
            for (int j = 0; j < i; j++) {
                terms.add(Terms.not(Terms.equal(one, Terms.current(variable(j, Domain.INTEGERS)))));
            }
        }
        return terms;
    }
}
