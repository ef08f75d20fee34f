package dev.interlock.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.ExpectationResult;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.verdict.SystemVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of infinite runs and of traps, from the text of a policy to the verdict and who is to blame. */
class LivenessTest {
    private static final String FIGHT = """
            system Fight
            state x : 0..3 = 0
            environment World { action push when x == 3 { x = 0 } }
            agent Up { action up when x == 0 { x = 1 } }
            agent Down { action down when x == 1 { x = 0 } }
            property still: settles x
            """;

    @Test
    void twoThatUndoEachOthersWorkKeepItFromSettling() {
        SystemVerdict verdict = verdict(FIGHT + "expect still violated by Up, Down in 2 steps");
        Answer answer = verdict.answers().get(0);

        assertThat(verdict.expectations()).allMatch(ExpectationResult.Met.class::isInstance);
        assertThat(answer.status()).isEqualTo(Answer.Status.VIOLATED);
        assertThat(answer.outcome()).isInstanceOfSatisfying(Outcome.Reached.class, it ->
                assertThat(it.witness()).isInstanceOf(Lasso.class));
        assertThat(answer.blame().orElseThrow().completeness()).isEqualTo(Blame.Completeness.ALL);
        Coalition coalition = answer.blame().orElseThrow().coalitions().get(0);
        assertThat(coalition.minimality()).isEqualTo(Coalition.Minimality.PROVED);
        assertThat(coalition.turns()).isEqualTo(Coalition.Turns.NOT_JOINT);
    }

    @Test
    void theProofThatItSettlesNamesTheStatesThatWereLookedAt() {
        Answer answer = verdict(FIGHT.replace("x = 0 } }\nproperty", "x = 2 } }\nproperty")).answers().get(0);

        assertThat(answer.outcome()).isEqualTo(new Outcome.Unreachable(new Certificate.Explored(3)));
    }

    @Test
    void aThirdWhoIsOwedItsTurnEndsWhatTwoWouldGoOnWith() {
        SystemVerdict verdict = verdict("""
                system Rescue interleaved
                state x : 0..3 = 0
                agent Up { action up when x == 0 { x = 1 } }
                agent Down { action down when x == 1 { x = 0 } }
                agent Umpire { action stop when x < 2 { x = 2 } }
                property still: settles x
                expect still holds
                """);
        assertThat(verdict.expectations()).allMatch(ExpectationResult.Met.class::isInstance);
    }

    @Test
    void eachMinimalSetIsFoundThoughMoreNeedNotDoIt() {
        SystemVerdict verdict = verdict("""
                system Rescue interleaved
                state x : 0..3 = 0
                state y : 0..1 = 0
                agent Up { action up when x == 0 { x = 1 } }
                agent Down { action down when x == 1 { x = 0 } }
                agent Umpire { action stop when x < 2 { x = 2 } }
                agent Clock { action tick { y = 1 - y } }
                property still: settles x, y
                expect still violated by Clock or by Up, Down
                """);
        assertThat(verdict.expectations()).allMatch(ExpectationResult.Met.class::isInstance);
        assertThat(members(verdict)).containsExactly(List.of("Clock"), List.of("Up", "Down"));
    }

    @Test
    void whatLeadsToNothingIsNobodysFaultInParticular() {
        Answer answer = verdict("""
                system Waits
                state asked : bool = false
                state done : bool = false
                environment World { action ask when not asked { asked = true } }
                agent Worker { action work when asked requires not asked { done = true } }
                property served: asked leads to done
                """).answers().get(0);

        assertThat(answer.status()).isEqualTo(Answer.Status.VIOLATED);
        assertThat(answer.blame()).isEmpty();
        assertThat(answer.outcome()).isInstanceOfSatisfying(Outcome.Reached.class, it ->
                assertThat(it.witness()).isInstanceOfSatisfying(Lasso.class, lasso -> {
                    assertThat(lasso.stem()).hasSize(1);
                    assertThat(lasso.from()).isEqualTo(1);
                    assertThat(lasso.loop()).isEmpty();
                }));
    }

    @Test
    void aTrapIsShownWithThoseWhoLeadIntoIt() {
        SystemVerdict verdict = verdict("""
                system Pit
                state a : bool = true
                state b : bool = true
                environment World { fault crash when a { a = false } }
                agent A { action drop when b { a = false } action lift when b requires not a { a = true } }
                agent B { action drop when a { b = false } action lift when a requires not b { b = true } }
                property back: recoverable a and b
                expect back violated by B or by A, B among others
                """);
        Answer answer = verdict.answers().get(0);

        assertThat(answer.status()).isEqualTo(Answer.Status.VIOLATED);
        assertThat(answer.outcome()).isInstanceOfSatisfying(Outcome.Reached.class, it ->
                assertThat(it.witness()).isInstanceOfSatisfying(Trap.class, trap ->
                        assertThat(((Trap.Listed) trap.region()).states()).hasSize(1)));
        assertThat(members(verdict)).containsExactly(List.of("B"));
    }

    @Test
    void forSomeValuesItSettlesAndForOthersNot() {
        SystemVerdict verdict = verdict("""
                system Tuned
                param limit : 1..3
                state x : 0..3 = 0
                agent Up { action up when x < 2 { x += 1 } }
                agent Down { action down when x >= limit { x -= 1 } }
                property still: settles x
                property low: recoverable x == 0
                expect still holds for limit in 3..3
                expect low holds for limit in 1..1
                """);
        assertThat(verdict.expectations()).hasSize(2).allMatch(ExpectationResult.Met.class::isInstance);
    }

    @Test
    void aLoopThatEndsWhenTimePassesIsNone() {
        SystemVerdict verdict = verdict("""
                system Hasty
                state x : 0..1 = 0
                state on : bool = true
                agent Up { action up when x == 0 and on { x = 1 } }
                agent Down { action down when x == 1 and on { x = 0 } }
                agent Later { action stop when on for 1m { on = false } }
                property still: settles x
                expect still holds
                """);
        assertThat(verdict.expectations()).allMatch(ExpectationResult.Met.class::isInstance);
    }

    private static List<List<String>> members(SystemVerdict verdict) {
        return verdict.answers().get(0).blame().orElseThrow().coalitions().stream()
                .map(coalition -> coalition.members().stream().map(Actor::name).toList())
                .toList();
    }

    private static SystemVerdict verdict(String text) {
        TransitionSystem compiled = OneFile.compile(text).match(system -> system, diagnostics -> {
            throw new AssertionError(diagnostics.toString());
        });
        VerifierResult result = new Verifier(Budget.USUAL, 1)
                .verify(compiled, question -> question.kind().name().matches(
                        "SETTLES|LEADS_TO|RECOVERABLE"), Progress.silent());
        return ((VerifierResult.Verdict) result).verdict();
    }
}
