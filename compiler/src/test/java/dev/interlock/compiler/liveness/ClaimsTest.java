package dev.interlock.compiler.liveness;

import static dev.interlock.compiler.system.Terms.TRUE;
import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.equal;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.next;
import static dev.interlock.compiler.system.Terms.not;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.graph.GraphBuilder;
import dev.interlock.compiler.graph.GraphLimits;
import dev.interlock.compiler.graph.StateGraph;
import dev.interlock.compiler.interpret.Members;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Variable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Claims that there is no loop, and no trap, each with one thing in it that is not so. A turns from 0 to 1 and back;
 * C ends that at 2 and may do so all the time; from 2 the world leads to 3.
 */
class ClaimsTest {
    private final SystemBuilder system = new SystemBuilder("Test").interleaved();
    private final Variable x = system.number("x", 0, 3, 0);
    private final Actor a = system.agent("A");
    private final Actor c = system.agent("C");
    private final Actor world = system.environment("World");
    private final Command up = go(a, 0, 1);
    private final Command down = go(a, 1, 0);
    private final Command end = system.command(c, "end").requires(less(current(x), whole(2))).set(x, whole(2)).done();
    private final Command on = go(world, 2, 3);
    private final Term changes = not(equal(current(x), next(x)));
    private final Goal.Looping settles = new Goal.Looping(TRUE, TRUE, changes, List.of());
    private final Goal.Trapping leads = new Goal.Trapping(is(3), List.of());
    private final StateGraph graph;

    ClaimsTest() {
        system.just(up).just(down).just(end);
        graph = GraphBuilder.build(system.build(), new GraphLimits(100, 100, 100)).orElseThrow();
    }

    @Test
    void whatIsFoundIsAccepted() {
        assertThat(complaint(settles, noLoop())).isEmpty();
        assertThat(noLoop().lacks().values()).hasAtLeastOneElementOfType(Demand.Fairness.class);
        assertThat(complaint(noTrap())).isEmpty();
    }

    @Test
    void whatIsReachedIsClosedAndContainsTheStarts() {
        NoLoop claim = noLoop();
        assertThat(complaint(settles, with(claim, without(claim.reached(), 0), claim.later()))).contains("a start is left out");
        for (int state = 1; state < graph.size(); state++) {
            assertThat(complaint(settles, with(claim, without(claim.reached(), state), claim.later())))
                    .contains("a step leads out of what is reached");
        }
    }

    @Test
    void whatIsLaterIsClosedAndContainsWhereItMayBegin() {
        NoLoop claim = noLoop();
        for (int state = 0; state < graph.size(); state++) {
            assertThat(complaint(settles, with(claim, claim.reached(), without(claim.later(), state))))
                    .contains("a state where it may begin is left out");
        }
        Goal.Looping fromOne = new Goal.Looping(is(0), TRUE, changes, List.of());
        assertThat(complaint(fromOne, claim)).isEmpty();
        assertThat(complaint(fromOne, with(claim, claim.reached(), without(claim.later(), number(2)))))
                .hasValueSatisfying(why -> assertThat(why).startsWith("a step leads out of what comes later"));
    }

    @Test
    void noStepLeadsToAHigherClass() {
        NoLoop claim = noLoop();
        int[] classes = claim.classes().clone();
        classes[number(3)] = graph.size() + 1;
        assertThat(complaint(settles, new NoLoop(claim.company(), claim.reached(), claim.later(), classes, claim.lacks())))
                .hasValueSatisfying(why -> assertThat(why).endsWith("back to a higher class"));
    }

    @Test
    void whatAClassIsSaidToLackItLacks() {
        NoLoop claim = noLoop();
        assertThat(complaint(settles, lacking(claim, new Demand.Recurrence()))).isPresent();
        assertThat(complaint(settles, lacking(claim, new Demand.Passage()))).isPresent();
        for (Justice justice : graph.system().justices()) {
            boolean isEnd = justice.commands().contains(end);
            assertThat(complaint(settles, lacking(claim, new Demand.Fairness(justice))).isEmpty()).isEqualTo(isEnd);
        }
        assertThat(complaint(settles, new NoLoop(claim.company(), claim.reached(), claim.later(), claim.classes(), Map.of())))
                .contains("a step in a class has what the class is said to lack");
    }

    @Test
    void nothingIsOwedToWhoTakesNoPart() {
        NoLoop claim = noLoop();
        Company onlyA = new Company(Members.of(Set.of(a)), system.build().turns());
        assertThat(complaint(settles, new NoLoop(onlyA, claim.reached(), claim.later(), claim.classes(), claim.lacks())))
                .contains("a step in a class has what the class is said to lack");
    }

    @Test
    void whoeverCouldRestIsNotOverlooked() {
        Goal.Looping resting = new Goal.Looping(is(0), not(is(2)), equal(current(x), next(x)), List.of());
        NoLoop claim = ((LoopFinding.Absent) new Loops(graph, resting).find(everyone())).proof();
        assertThat(complaint(resting, claim)).isEmpty();
        Goal.Looping anywhere = new Goal.Looping(TRUE, TRUE, equal(current(x), next(x)), List.of());
        NoLoop noChange = noLoop();
        assertThat(complaint(anywhere, lacking(noChange, new Demand.Recurrence())))
                .contains("a run may rest in a state for ever");
    }

    @Test
    void aClaimedWayOutLeadsOut() {
        NoTrap claim = noTrap();
        assertThat(complaint(new NoTrap(claim.company(), without(claim.reached(), 0), claim.distance())))
                .contains("a start is left out");
        assertThat(complaint(new NoTrap(claim.company(), without(claim.reached(), number(1)), claim.distance())))
                .contains("a step leads out of what is reached");
        for (long value = 0; value < 3; value++) {
            int[] distance = claim.distance().clone();
            distance[number(value)] = 0;
            assertThat(complaint(new NoTrap(claim.company(), claim.reached(), distance))).isPresent();
        }
        Goal.Trapping nowhere = new Goal.Trapping(is(7), List.of());
        assertThat(new NoTrapCheck(graph, nowhere).complaint(claim)).isPresent();
        Goal.Trapping silent = new Goal.Trapping(is(3), List.of(on));
        assertThat(new NoTrapCheck(graph, silent).complaint(claim)).isPresent();
    }

    private Command go(Actor actor, long from, long to) {
        return system.command(actor, from + "to" + to).requires(is(from)).set(x, whole(to)).done();
    }

    private Term is(long value) {
        return equal(current(x), whole(value));
    }

    private int number(long value) {
        return graph.where(is(value)).nextSetBit(0);
    }

    private Company everyone() {
        return Company.everyone(graph.system());
    }

    private NoLoop noLoop() {
        return ((LoopFinding.Absent) new Loops(graph, settles).find(everyone())).proof();
    }

    private NoTrap noTrap() {
        return ((TrapFinding.Absent) new Traps(graph, leads).find(everyone())).proof();
    }

    private Optional<String> complaint(Goal.Looping goal, NoLoop claim) {
        return new NoLoopCheck(graph, goal).complaint(claim);
    }

    private Optional<String> complaint(NoTrap claim) {
        return new NoTrapCheck(graph, leads).complaint(claim);
    }

    private static NoLoop with(NoLoop claim, BitSet reached, BitSet later) {
        return new NoLoop(claim.company(), reached, later, claim.classes(), claim.lacks());
    }

    private static NoLoop lacking(NoLoop claim, Demand demand) {
        Map<Integer, Demand> lacks = new HashMap<>();
        Arrays.stream(claim.classes()).forEach(number -> lacks.put(number, demand));
        return new NoLoop(claim.company(), claim.reached(), claim.later(), claim.classes(), lacks);
    }

    private static BitSet without(BitSet states, int state) {
        BitSet fewer = (BitSet) states.clone();
        fewer.clear(state);
        return fewer;
    }
}
