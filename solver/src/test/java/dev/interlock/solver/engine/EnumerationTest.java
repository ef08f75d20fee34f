package dev.interlock.solver.engine;

import static dev.interlock.solver.Draft.add;
import static dev.interlock.solver.Draft.is;
import static dev.interlock.solver.Draft.n;
import static dev.interlock.solver.Draft.v;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.Draft;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EnumerationTest {
    private final Draft draft = new Draft("Small");

    @Test
    void findsARunThatIsLongThoughTheSystemIsSmall() {
        swinging(90, v -> Terms.not(is(v, 28)));

        Outcome outcome = new Portfolio(task(), new Budget(Duration.ofMinutes(5), 1_000), Patience.endless()).answer();

        assertThat(outcome).isInstanceOf(Outcome.Reached.class);
        assertThat(((Outcome.Reached) outcome).run().length()).isGreaterThan(50);
    }

    @Test
    void theStatesThemselvesAreAProofThatIsChecked() {
        swinging(60, v -> Terms.atMost(v(v), n(60)));

        assertThat(enumerated()).get().isInstanceOf(Outcome.Unreachable.class);
    }

    @Test
    void isSilentAboutManyStates() {
        swinging(5_000, v -> Terms.atMost(v(v), n(5_000)));

        assertThat(enumerated()).isEmpty();
    }

    @Test
    void endsWhenItIsStopped() {
        swinging(60, v -> Terms.atMost(v(v), n(60)));
        Patience patience = Patience.endless();
        patience.stop();

        assertThat(new Enumeration(task(), patience).outcome(run -> Optional.empty(), this::checked)).isEmpty();
    }

    private Optional<Outcome> enumerated() {
        return new Enumeration(task(), Patience.endless()).outcome(run -> Optional.empty(), this::checked);
    }

    private Optional<Outcome> checked(Certificate certificate) {
        return new CertificateCheck(task(), Patience.endless()).of(certificate).map(Outcome.Unreachable::new);
    }

    private void swinging(int high, Function<Variable, Term> invariant) {
        Variable level = draft.range("level", 0, high);
        draft.initially(is(level, 0));
        draft.command(draft.agent("Up"), "more", Terms.atMost(v(level), n(high - 30)), add(level, n(30)));
        draft.command(draft.agent("Down"), "less", Terms.atMost(n(29), v(level)), add(level, n(-29)));
        draft.invariant("level", invariant.apply(level));
    }

    private Task task() {
        TransitionSystem system = draft.system();
        Question question = system.questions().get(0);
        return Task.of(question, Scope.everyone(system).interleaved());
    }
}
