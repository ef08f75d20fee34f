package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.OneFile;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.reduction.Counter;
import dev.interlock.solver.reduction.Event;
import dev.interlock.solver.reduction.Link;
import dev.interlock.solver.reduction.Rounds;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions about infinite runs and traps of systems that no list of states ends. */
class EndlessStatesTest {
    /** Nothing but a solver that hangs uses it up. */
    private static final Patience LONG = Patience.of(Duration.ofMinutes(10));

    private static final String CONVERGE = """
            system Converge
            state target : int = 0
            state x : int = 0
            environment Users { action move(d in -1000..1000) { target += d } }
            agent Up { action up when x < target { x += 1 } }
            agent Down { action down when x > target { x -= 1 } }
            property calm: settles x at x == target
            property back: recoverable by agents x == target
            property always: x < target leads to x == target
            """;

    private static final String TIMED = """
            system Timed
            state load : int = 500
            state n : int = 5
            initially load >= 0
            environment Users { action load_changes(by in -1000..1000) { load = max(0, load + by) } }
            agent Out every 1m { action scale_out when load > 80 * n { n += 1 } }
            agent In { action scale_in when load < 40 * n for 5m requires n > 1 cooldown 10m { n -= 1 } }
            property calm: settles n at load <= 80 * n
            """;

    private static final String BOTS = """
            system Bots
            state below : int = 10623
            state above : int = 13497
            let undercut = above * 9983 / 10000
            let premium = below * 1270589 / 1000000
            agent Below { action reprice when below != undercut { below = undercut } }
            agent Above { action reprice when above != premium { above = premium } }
            property calm: settles below, above
            """;

    private static final String ONCE = """
            system Once
            state last : int
            state left : 0..2 = 2
            environment World { action more { last += 1 } }
            agent A { action use when left > 0 { left -= 1  last += 5 } }
            property calm: settles left
            property full: recoverable left == 2
            """;

    @Test
    void whatComesNearerStepByStepIsProvedToComeToRest() {
        assertThat(answer(CONVERGE, "calm")).isInstanceOf(Outcome.Unreachable.class);
    }

    @Test
    void whatCanBeTakenAgainAndAgainLeadsBackFromAnyDistance() {
        Outcome outcome = answer(CONVERGE, "back");
        assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
        Certificate certificate = ((Outcome.Unreachable) outcome).certificate();
        assertThat(((Certificate.Recovering) certificate).rungs()).anyMatch(rung -> rung.measure().isPresent());
    }

    @Test
    void aWorldThatGoesOnForEverIsALasso() {
        Outcome outcome = answer(CONVERGE, "always");
        assertThat(outcome).isInstanceOf(Outcome.Reached.class);
        assertThat(((Outcome.Reached) outcome).witness()).isInstanceOf(Lasso.class);
    }

    @Test
    void timeThatHasToPassBringsTheTurnThatHelps() {
        assertThat(answer(TIMED, "calm")).isInstanceOf(Outcome.Unreachable.class);
    }

    @Test
    void pricesThatOnlyRiseGoOnForEverThoughNoStateComesBack() {
        Outcome outcome = answer(BOTS, "calm");
        assertThat(outcome).isInstanceOf(Outcome.Reached.class);
        Lasso lasso = (Lasso) ((Outcome.Reached) outcome).witness();
        assertThat(lasso.ratchet()).isPresent();
        State end = lasso.path().last();
        assertThat(end).isNotEqualTo(lasso.knot());
        assertThat(Evaluation.in(end).holds(lasso.ratchet().orElseThrow())).isTrue();
    }

    @Test
    void aRoundThatEndsIsNotGoneForEver() {
        LoopTask task = loops(CONVERGE, "calm");
        StepRelation relation = StepRelation.of(task.scope());
        Command up = task.scope().system().commands().stream()
                .filter(command -> command.action().equals("up"))
                .findFirst()
                .orElseThrow();
        Course course = new Course(relation, List.of(new Step(List.of(new Firing(up, Map.of())))));
        Term apart = Terms.less(variable(task, "x"), variable(task, "target"));
        assertThatThrownBy(() -> new RatchetCheck(task, relation, LONG).goesOn(course, apart, List.of()))
                .isInstanceOf(SolverDisagreement.class)
                .hasMessageContaining("out of where it began");
    }

    @Test
    void aTrapIsDescribedByWhatHoldsInAllOfIt() {
        Outcome outcome = answer(ONCE, "full");
        assertThat(outcome).isInstanceOf(Outcome.Reached.class);
        Trap trap = (Trap) ((Outcome.Reached) outcome).witness();
        assertThat(trap.length()).isEqualTo(1);
        assertThat(trap.region()).isInstanceOf(Trap.Described.class);
    }

    @Test
    void anythingThatHappensTwiceIsCountedToThreeAndNotToTwo() {
        LoopTask task = loops(ONCE, "calm");
        Spacer.Claim three = counted(task, 3);
        assertThat(three).isInstanceOf(Spacer.Claim.Proved.class);
        assertThat(counted(task, 2)).isInstanceOf(Spacer.Claim.Reachable.class);
        Certificate inner = ((Spacer.Claim.Proved) three).certificate();
        assertThat(new LoopCertificateCheck(task, LONG).of(new Certificate.Counted(Rounds.STEPS, 3, inner))).isPresent();
        assertRefused(task, new Certificate.Counted(Rounds.STEPS, 2, inner));
    }

    private static Spacer.Claim counted(LoopTask task, int most) {
        return new StateProof(LoopTask.states(
                        Counter.of(task.scope(), task.question(), task.goal(), Rounds.STEPS, most)))
                .within(LONG);
    }

    @Test
    void aMeasureThatIsRaisedProvesNothing() {
        LoopTask task = loops(CONVERGE, "calm");
        Event event = Event.of(task.scope(), task.goal()).get(0);
        Term far = Terms.minus(variable(task, "target"), variable(task, "x"));
        assertRefused(task, new Certificate.Descending(
                List.of(new Link.Lowering(far)), event, Terms.TRUE, new Certificate.KInductive(1)));
        assertRefused(task, new Certificate.Ranked(Rounds.STEPS, far, new Certificate.KInductive(1)));
    }

    @Test
    void anEventThatARunCanDoWithoutProvesNothing() {
        LoopTask task = loops(CONVERGE, "calm");
        Event never = new Event(List.of(), Terms.FALSE);
        assertRefused(task, new Certificate.Descending(List.of(), never, Terms.TRUE, new Certificate.KInductive(1)));
    }

    @Test
    void aConditionThatOpensAgainProvesNothing() {
        LoopTask task = loops(CONVERGE, "calm");
        Event event = Event.of(task.scope(), task.goal()).get(0);
        Term odd = Terms.less(variable(task, "x"), Terms.whole(7));
        assertRefused(task, new Certificate.Descending(
                List.of(new Link.Closing(odd, event)), event, Terms.TRUE, new Certificate.KInductive(1)));
    }

    @Test
    void aRegionThatAStepLeavesIsNoTrap() {
        TrapTask task = traps(ONCE, "full");
        Term two = Terms.less(left(task), Terms.whole(2));
        assertThat(new TrapCheck(task, LONG).isShut(two)).isTrue();
        assertThatThrownBy(() -> new TrapCheck(task, LONG).isShut(Terms.equal(left(task), Terms.whole(1))))
                .isInstanceOf(SolverDisagreement.class)
                .hasMessageContaining("leads out");
        assertThatThrownBy(() -> new TrapCheck(task, LONG).isShut(Terms.TRUE))
                .isInstanceOf(SolverDisagreement.class)
                .hasMessageContaining("escape");
    }

    @Test
    void statesWithoutAKnownWayBackAreNotProvedToLeadBack() {
        TrapTask task = traps(ONCE, "full");
        Certificate.Recovering none = new Certificate.Recovering(List.of(), new Certificate.KInductive(1));
        assertThatThrownBy(() -> new TrapCheck(task, LONG).of(none)).isInstanceOf(SolverDisagreement.class);
    }

    private static void assertRefused(LoopTask task, Certificate certificate) {
        assertThatThrownBy(() -> new LoopCertificateCheck(task, LONG).of(certificate))
                .isInstanceOf(SolverDisagreement.class);
    }

    private static Outcome answer(String text, String name) {
        return question(text, name).goal() instanceof Goal.Looping
                ? new SymbolicLoops(loops(text, name), Budget.USUAL, LONG).answer()
                : new SymbolicTraps(traps(text, name), Budget.USUAL, LONG).answer();
    }

    private static LoopTask loops(String text, String name) {
        Question question = question(text, name);
        return new LoopTask(question, (Goal.Looping) question.goal(), scope(text, question));
    }

    private static TrapTask traps(String text, String name) {
        Question question = question(text, name);
        return TrapTask.of(question, (Goal.Trapping) question.goal(), scope(text, question));
    }

    private static Scope scope(String text, Question question) {
        return Scope.everyone(system(text).askedFor(question));
    }

    private static Question question(String text, String name) {
        return system(text).questions().stream().filter(q -> q.name().equals(name)).findFirst().orElseThrow();
    }

    private static TransitionSystem system(String text) {
        return OneFile.compile(text).match(system -> system, diagnostics -> {
            throw new AssertionError(diagnostics.toString());
        });
    }

    private static Term left(TrapTask task) {
        return variable(task.scope().system(), "left");
    }

    private static Term variable(LoopTask task, String name) {
        return variable(task.scope().system(), name);
    }

    private static Term variable(TransitionSystem system, String name) {
        Variable found = system.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Terms.current(found);
    }
}
