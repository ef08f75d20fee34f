package dev.interlock.compiler.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.interlock.compiler.census.Census;
import dev.interlock.compiler.census.Recount;
import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A sweep keeps to its limits, says in a user's words where it ended, and gives back all memory. */
class SweepLimitsTest {
    private static final int HIGHEST = 80;
    private static final Goal.Reaching NOWHERE = new Goal.InState(Terms.FALSE);

    private final SystemBuilder builder = new SystemBuilder("Dials").interleaved();
    private final Variable one = builder.number("one", 0, HIGHEST, 0);
    private final Variable two = builder.number("two", 0, HIGHEST, 0);
    private final Variable three = builder.number("three", 0, HIGHEST, 0);
    private final TransitionSystem system = dials();

    @Test
    void givesUpWhenTheStatesTakeTooMuchMemory() {
        Allowance memory = new Allowance(2L << 20);

        Swept swept = sweep(NOWHERE, memory, () -> false);

        Swept.GaveUp gaveUp = assertInstanceOf(Swept.GaveUp.class, swept);
        assertEquals("the states take more than 2 MB", gaveUp.reason());
        assertEquals(0, memory.taken());
    }

    @Test
    void givesUpWhenThereIsNoMemoryAtAll() {
        assertInstanceOf(Swept.GaveUp.class, sweep(NOWHERE, new Allowance(0), () -> false));
    }

    @Test
    void saysHowFarItCame() {
        Swept.GaveUp gaveUp = assertInstanceOf(Swept.GaveUp.class, sweep(NOWHERE, new Allowance(2L << 20), () -> false));

        assertInstanceOf(Swept.Shortest.class, sweep(sum(gaveUp.depth()), new Allowance(64L << 20), () -> false));
        assertInstanceOf(
                Swept.Shortest.class, sweep(sum(gaveUp.depth()), new Allowance(2L << 20), () -> false),
                "every run of so many steps was looked at");
    }

    @Test
    void givesUpAfterSoMuchWorkAndSaysHowFarItCame() {
        Allowance memory = new Allowance(64L << 20);

        Swept.GaveUp gaveUp = assertInstanceOf(Swept.GaveUp.class, work(NOWHERE, memory, 5_000));

        assertEquals("there are more than 5000 states and steps", gaveUp.reason());
        assertEquals(0, memory.taken());
        assertInstanceOf(
                Swept.Shortest.class, work(sum(gaveUp.depth()), memory, 5_000), "all of these runs were looked at");
        assertInstanceOf(Swept.GaveUp.class, work(sum(gaveUp.depth() + 2), memory, 5_000));
    }

    @Test
    void sharesItsMemoryWithOthers() {
        Allowance memory = new Allowance(64L << 20);
        Swept.Everywhere first = assertInstanceOf(Swept.Everywhere.class, sweep(NOWHERE, memory, () -> false));
        long others = (64L << 20) - memory.taken();
        memory.take(others);

        assertInstanceOf(Swept.GaveUp.class, sweep(NOWHERE, memory, () -> false));
        memory.giveBack(others);
        first.states().close();
        assertEquals(0, memory.taken());
        assertInstanceOf(Swept.Everywhere.class, sweep(NOWHERE, memory, () -> false));
    }

    @Test
    void endsWhenItIsStopped() {
        Allowance memory = new Allowance(64L << 20);

        Swept.GaveUp gaveUp = assertInstanceOf(Swept.GaveUp.class, sweep(NOWHERE, memory, () -> true));

        assertEquals("it was stopped", gaveUp.reason());
        assertEquals(0, memory.taken());
    }

    @Test
    void aRecountOfManyStatesIsSharedByCoresAndEndsWhenItIsStopped() {
        Swept.Everywhere all = assertInstanceOf(
                Swept.Everywhere.class, sweep(NOWHERE, new Allowance(64L << 20), () -> false));

        Recount recount = Census.of(system, NOWHERE, command -> true, all.states(), 100, () -> false);

        int states = (HIGHEST + 1) * (HIGHEST + 1) * (HIGHEST + 1);
        assertEquals(new Recount.Confirmed(states), recount);
        assertEquals(
                new Recount.Stopped("it was stopped"),
                Census.of(system, NOWHERE, command -> true, all.states(), 100, () -> true));
        assertInstanceOf(
                Recount.Refuted.class,
                Census.of(system, sum(3 * HIGHEST), command -> true, all.states(), 100, () -> false));
    }

    private Goal.Reaching sum(int wanted) {
        return new Goal.InState(Terms.equal(
                Terms.sum(Terms.current(one), Terms.current(two), Terms.current(three)), Terms.whole(wanted)));
    }

    private TransitionSystem dials() {
        up(one);
        up(two);
        up(three);
        return builder.build();
    }

    private void up(Variable dial) {
        Term isBelow = Terms.less(Terms.current(dial), Terms.whole(HIGHEST));
        builder.command(builder.agent("Of_" + dial), "up").requires(isBelow).add(dial, 1).done();
    }

    private Swept sweep(Goal.Reaching goal, Allowance memory, BooleanSupplier enough) {
        return Sweep.of(system, goal, command -> true, new SweepLimits(100, memory, enough));
    }

    private Swept work(Goal.Reaching goal, Allowance memory, long work) {
        return Sweep.of(system, goal, command -> true, new SweepLimits(100, work, memory, () -> false));
    }

    @Test
    void noMoreIsAllowedThanWasGiven() {
        Allowance allowance = Allowance.atMost(10);
        allowance.take(10);
        assertThrows(RefusedException.class, () -> allowance.take(1));
    }
}
