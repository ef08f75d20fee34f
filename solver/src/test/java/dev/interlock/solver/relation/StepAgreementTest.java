package dev.interlock.solver.relation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.interpret.Attempt;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Finiteness;
import dev.interlock.solver.z3.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From one state, the step relation has exactly the steps that the interpreter executes. */
class StepAgreementTest {
    private static final int STATES = 4;

    static LongStream seeds() {
        return LongStream.range(1000, 1000 + Long.getLong("interlock.seeds", 120));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leadsExactlyWhereTheInterpreterDoes(long seed) {
        TransitionSystem system = RandomSystems.system(seed);
        StepRelation relation = StepRelation.of(Scope.everyone(system));
        List<State> states = new Explorer(system, Limits.SMALL).reachable().items();
        Random random = new Random(seed);
        for (int i = 0; i < STATES && !states.isEmpty(); i++) {
            State before = states.get(random.nextInt(states.size()));
            Listing<Attempt> attempts =
                    new Choices(new Interpreter(system), 5_000).attempts(before, command -> true);
            assertThat(attempts.isComplete()).isTrue();
            try (Session session = Session.open(Patience.endless())) {
                agree(session, relation, before, attempts.items());
            }
            if (Finiteness.of(List.of(relation.legal()))) {
                try (Session session = Session.openFinite(Patience.endless())) {
                    agree(session, relation, before, attempts.items());
                }
            }
        }
    }

    private static void agree(Session session, StepRelation relation, State before, List<Attempt> attempts) {
        TransitionSystem system = relation.system();
        List<Term> others = new ArrayList<>();
        session.assume(relation.legal(), 0);
        session.assume(is(before, system), 0);
        for (Attempt attempt : attempts) {
            if (attempt.outcome() instanceof Outcome.Done done) {
                Term after = is(done.after(), system);
                assertThat(possible(session, exactly(relation, attempt.step()), after))
                        .as("%s in %s", attempt, before)
                        .isTrue();
                others.add(Terms.not(after));
            }
        }
        assertThat(session.checkWith(Terms.and(others), 1)).isInstanceOf(CheckResult.Unsat.class);
    }

    /** That these commands are executed and no others. */
    private static Term exactly(StepRelation relation, Step step) {
        return Terms.and(relation.commands().stream()
                .map(command -> step.firings().stream().anyMatch(firing -> firing.command().equals(command))
                        ? relation.acts(command)
                        : Terms.not(relation.acts(command)))
                .toList());
    }

    private static boolean possible(Session session, Term chosen, Term after) {
        return session.checkWith(Terms.and(chosen, next(after)), 0) instanceof CheckResult.Sat;
    }

    /** The conjunction of equations of a state, said of the state after the step. */
    private static Term next(Term state) {
        List<Term> parts = new ArrayList<>();
        for (Term part : state instanceof Term.And and ? and.children() : List.of(state)) {
            parts.add(shifted(part));
        }
        return Terms.and(parts);
    }

    private static Term shifted(Term part) {
        if (part instanceof Term.Equal equal) {
            return Terms.equal(shifted(equal.left()), equal.right());
        }
        if (part instanceof Term.Not not) {
            return Terms.not(shifted(not.operand()));
        }
        return Terms.next((Variable) ((Term.Current) part).symbol());
    }

    private static Term is(State state, TransitionSystem system) {
        return Terms.and(system.variables().stream()
                .map(variable -> Terms.equal(Terms.current(variable), Terms.constant(state.get(variable))))
                .toList());
    }
}
