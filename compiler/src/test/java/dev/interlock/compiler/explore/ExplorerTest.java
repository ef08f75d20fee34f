package dev.interlock.compiler.explore;

import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.equal;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.sum;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.interpret.Listing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplorerTest {
    private final SystemBuilder system = new SystemBuilder("Test");
    private final Variable x = system.number("x", 0, 9, 0);
    private final Variable y = system.number("y", 0, 9, 0);
    private final Actor a = system.agent("A");
    private final Actor b = system.agent("B");

    @Test
    void findsAShortestRun() {
        system.command(a, "up").requires(less(current(x), whole(5))).add(x, 1).done();
        system.command(b, "up").requires(less(current(y), whole(5))).add(y, 1).done();
        Question far = system.invariant(less(sum(current(x), current(y)), whole(7)));
        assertThat(length(explorer().find(far))).isEqualTo(4);
        assertThat(length(new Explorer(system.interleaved().build(), Limits.SMALL).find(far))).isEqualTo(7);
        assertThat(reachable(explorer().find(far, List.of(a)))).hasSize(6);
        assertThat(explorer().reachable().items()).hasSize(36);
    }

    @Test
    void theEnvironmentAlwaysActs() {
        system.command(system.environment("World"), "up").add(x, 1).done();
        Question far = system.invariant(less(current(x), whole(9)));
        assertThat(length(explorer().find(far, List.of()))).isEqualTo(9);
        assertThat(explorer().reachable(List.of()).items()).hasSize(10);
    }

    @Test
    void aStateIsFoundBeforeALongerStep() {
        system.command(a, "leave").requires(less(current(x), whole(1))).add(x, -1).done();
        system.command(b, "divide")
                .guardHazard(Fault.RANGE, Terms.TRUE)
                .requires(Terms.FALSE)
                .done();
        Question range = system.ask(Question.Kind.RANGE, "range", new Goal.Faulting(Fault.RANGE, List.of(), List.of()));
        assertThat(length(explorer().find(range, List.of(a)))).isEqualTo(1);
        assertThat(length(explorer().find(range))).isZero();
    }

    @Test
    void saysWhereItGaveUp() {
        system.command(a, "up").add(x, 1).requires(less(current(x), whole(9))).done();
        Question never = system.invariant(less(current(y), whole(5)));
        assertThat(new Explorer(system.build(), new Limits(5, 100)).find(never))
                .isEqualTo(new Finding.GaveUp(5, 5, "there are more than 5 states"));
        assertThat(reachable(explorer().find(never))).hasSize(10);
    }

    @Test
    void saysThatInputsAreInfinite() {
        Input n = system.input("n", Domain.INTEGERS);
        system.command(a, "set").input(n).requires(Terms.FALSE).done();
        Question never = system.invariant(less(current(y), whole(5)));
        assertThat(explorer().find(never))
                .isEqualTo(new Finding.GaveUp(1, 1, "the inputs of `A.set` have too many values"));
    }

    @Test
    void knowsNothingOfRunsLongerThanTheFirstGap() {
        Input n = system.input("n", Domain.INTEGERS);
        system.command(a, "set").input(n).requires(Terms.FALSE).done();
        system.command(b, "up").requires(less(current(x), whole(4))).add(x, 1).done();
        Question never = system.invariant(less(current(y), whole(5)));
        assertThat(explorer().find(never))
                .isEqualTo(new Finding.GaveUp(5, 1, "the inputs of `A.set` have too many values"));
        Question far = system.invariant(less(current(x), whole(2)));
        assertThat(((Finding.Reached) explorer().find(far)).length()).isEqualTo(Finding.Length.UNCERTAIN);
        assertThat(((Finding.Reached) explorer().find(far, List.of(b))).length()).isEqualTo(Finding.Length.SHORTEST);
    }

    @Test
    void startsAreAllAssignmentsThatSatisfyTheCondition() {
        SystemBuilder free = new SystemBuilder("Free");
        Variable u = free.variable("u", SystemBuilder.range(0, 3));
        Variable v = free.variable("v", SystemBuilder.range(0, 3));
        Variable n = free.variable("n", Domain.INTEGERS);
        Variable flag = free.flag("flag", true);
        free.initially(less(current(u), current(v))).initially(equal(whole(12), current(n)));
        assertThat(Starts.of(free.build(), new Limits(100, 100)).items())
                .hasSize(6)
                .allMatch(state -> state.get(n).equals(Value.of(12)) && state.get(flag).equals(Value.of(true)));
    }

    @Test
    void contradictoryConditionsLeaveNoStart() {
        assertThat(Starts.of(new SystemBuilder("None").initially(Terms.FALSE).build(), new Limits(10, 10)).items()).isEmpty();
        system.initially(equal(current(x), whole(1)));
        assertThat(Starts.of(system.build(), new Limits(10, 10))).isEqualTo(Listing.<State>complete(List.of()));
    }

    @Test
    void saysThatStartsAreTooMany() {
        SystemBuilder free = new SystemBuilder("Free");
        free.variable("u", SystemBuilder.range(0, 3));
        free.variable("v", SystemBuilder.range(0, 3));
        assertThat(Starts.of(free.build(), new Limits(16, 16)).isComplete()).isTrue();
        assertThat(Starts.of(free.build(), new Limits(15, 15)).isComplete()).isFalse();
        free.variable("n", Domain.REALS);
        assertThat(Starts.of(free.build(), new Limits(16, 16)).gap()).contains("`n` may start with too many values");
    }

    @Test
    void triesOnlySoManyStarts() {
        SystemBuilder free = new SystemBuilder("Free");
        Variable u = free.variable("u", SystemBuilder.range(0, 15_000));
        Variable v = free.variable("v", SystemBuilder.range(0, 15_000));
        assertThat(Starts.of(free.build(), Limits.SMALL).isComplete()).isFalse();
        free.initially(equal(current(u), current(v)));
        assertThat(Starts.of(free.build(), Limits.SMALL).isComplete()).isFalse();
    }

    @Test
    void countsNoTriesWhereThereIsNoChoice() {
        SystemBuilder fixed = new SystemBuilder("Fixed");
        for (int i = 0; i < 100; i++) {
            fixed.number("n" + i, 0, 9, 0);
        }
        assertThat(Starts.of(fixed.build(), new Limits(1, 10)).items()).hasSize(1);
    }

    @Test
    void triesNoMoreStartsWhenItIsEnough() {
        SystemBuilder free = new SystemBuilder("Free");
        free.variable("u", SystemBuilder.range(0, 3_000));
        assertThat(Starts.of(free.build(), new Limits(20_000, 100)).items()).hasSize(3_001);
        assertThat(Starts.of(free.build(), new Limits(20_000, 100, () -> true)).isComplete()).isFalse();
    }

    private Explorer explorer() {
        return new Explorer(system.build(), Limits.SMALL);
    }

    private static int length(Finding finding) {
        return ((Finding.Reached) finding).run().length();
    }

    private static List<State> reachable(Finding finding) {
        assertThat(finding).isInstanceOf(Finding.Unreachable.class);
        return ((Finding.Unreachable) finding).states();
    }
}
