package dev.interlock.compiler.print;

import static dev.interlock.compiler.system.Terms.atMost;
import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.equal;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.next;
import static dev.interlock.compiler.system.Terms.not;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SystemPrinterTest {
    private final SystemBuilder system = new SystemBuilder("Tiers");
    private final Variable x = system.number("x", 0, 5, 2);
    private final Variable y = system.saturating("y", 0, 5, 0);
    private final Variable zone =
            system.variable("zone", new Domain.Enumeration("Zone", List.of("north", "south")));
    private final Variable b = system.hidden("b");
    private final Variable r = system.variable("r", Domain.REALS);

    @Test
    void printsASystemInBlocks() {
        Actor cost = system.agent("Cost");
        Input n = system.input("n", SystemBuilder.range(1, 2));
        system.command(cost, "scale_in")
                .start(b)
                .input(n)
                .reading("seen", x)
                .when(less(current(n), current(x)))
                .requires(atMost(whole(1), current(y)))
                .reads(x)
                .readsIf(equal(current(n), whole(1)), y)
                .guardHazard(Fault.DIVISION, equal(current(y), whole(0)))
                .effectHazard(Fault.INDEX, less(whole(4), current(x)))
                .add(x, -1)
                .setIf(current(b), zone, whole(1))
                .done();
        system.command(system.environment("World"), "shrink").add(y, -1).done();
        system.invariant(less(current(x), whole(3)));
        Hazard hazard = new Hazard(Fault.INDEX, current(b), SystemBuilder.NOWHERE);
        system.ask(Question.Kind.INDEX, "index", new Goal.Faulting(Fault.INDEX, List.of(hazard), List.of(hazard)));
        system.ask(Question.Kind.CLASH, "clash", new Goal.Clashing());
        system.ask(Question.Kind.DEAD, "Cost.scale_in", new Goal.Enabling(system.commands()));
        system.ask(Question.Kind.INVARIANT, "kept", new Goal.InStep(less(next(x), current(x))));
        assertThat(SystemPrinter.print(system.interleaved().build())).isEqualTo("""
                system Tiers interleaved
                state x : 0..5
                state y : 0..5 saturating
                state zone : Zone { north, south }
                state b : bool hidden
                state r : real
                initially x == 2
                initially y == 0
                initially not b

                agent Cost.scale_in start
                  parameter n : 1..2
                  argument n = n
                  with seen = x
                  ready not b
                  when n < x
                  requires y >= 1
                  atomic x
                  atomic y if n == 1
                  guard division if y == 0
                  effect index if x > 4
                  b = true
                  x += -1
                  zone = south if b

                environment World.shrink
                  y += -1

                invariant i0
                  state: x >= 3

                index index
                  fault: index
                  question index if b
                  step index if b

                clash clash
                  clash

                dead Cost.scale_in
                  enabled: Cost.scale_in start or World.shrink

                invariant kept
                  step: x' < x
                """);
    }

    @Test
    void printsWhatTimeAndObservationNeed() {
        SystemBuilder timed = new SystemBuilder("Timed");
        Variable load = timed.number("load", 0, 9, 0);
        Domain times = new Domain.Times(BigInteger.valueOf(30), BigInteger.ZERO, BigInteger.valueOf(4));
        Variable clock = timed.hidden("clock", times, Variable.Overflow.SATURATING);
        Input elapsed = timed.input("elapsed", times);
        Command pass = timed.command(timed.environment("time"), "pass")
                .as(Command.Phase.TIME)
                .input(elapsed)
                .addIf(less(whole(1), current(load)), clock, current(elapsed))
                .done();
        Actor cost = timed.agent("Cost");
        timed.command(cost, "look").as(Command.Phase.SAMPLE).sees("load", current(clock), current(load)).done();
        timed.command(cost, "turn").as(Command.Phase.TURN).done();
        timed.monitor(clock, less(next(load), whole(2)), whole(0));
        timed.atMost(current(load), timed.commands());
        List<Goal.Case> cases = List.of(new Goal.Case(pass, less(current(load), whole(1))));
        timed.ask(Question.Kind.ATTRIBUTION, "attribution", new Goal.Acting(cases));
        timed.ask(Question.Kind.TIMELOCK, "timelock", new Goal.Overdue(cases));
        assertThat(SystemPrinter.print(timed.build())).isEqualTo("""
                system Timed
                state load : 0..9
                state clock : 0s..2m saturating hidden
                initially load == 0
                initially clock == 0s

                environment time.pass (time passes)
                  parameter elapsed : 0s..2m
                  argument elapsed = elapsed
                  clock += elapsed if load > 1

                agent Cost.look (a sample)
                  sees load as clock, which is load

                agent Cost.turn (a turn without an act)

                monitor clock = 0s if load' < 2

                at most load in one step of time.pass, Cost.look, Cost.turn

                attribution attribution
                  acts: time.pass if load < 1

                timelock timelock
                  overdue: time.pass if load < 1
                """);
    }

    @Test
    void printsWhatIsAskedOfRunsWithoutEnd() {
        SystemBuilder endless = new SystemBuilder("Endless");
        Variable load = endless.number("load", 0, 9, 0);
        Variable late = endless.hidden("q is awaited");
        Command flip = endless.command(endless.environment("World"), "flip").set(load, whole(1)).done();
        Actor cost = endless.agent("Cost");
        Command act = endless.command(cost, "act").when(less(current(load), whole(3))).add(load, 1).done();
        endless.just(less(current(load), whole(3)), act);
        Term restless = not(equal(next(load), current(load)));
        endless.ask(Question.Kind.SETTLES, "calm", new Goal.Looping(
                Terms.TRUE, less(current(load), whole(5)), restless, List.of(flip)));
        endless.ask(Question.Kind.RECOVERABLE, "back", new Goal.Trapping(equal(current(load), whole(0)), List.of(flip)));
        endless.ask(new Question(
                Question.Kind.RESPONDS, "q", new Goal.InState(current(late)), SystemBuilder.NOWHERE, Optional.empty(),
                List.of(late)));
        assertThat(SystemPrinter.print(endless.build())).isEqualTo("""
                system Endless
                state load : 0..9
                state q is awaited : bool hidden
                initially load == 0
                initially not q is awaited

                environment World.flip
                  load = 1

                agent Cost.act
                  when load < 3
                  load += 1

                fair to Cost.act
                  able: load < 3

                settles calm
                  from: true
                  stays: load < 5
                  recurs: load' != load
                  silenced: World.flip

                recoverable back
                  escape: load == 0
                  silenced: World.flip

                responds q
                  books: q is awaited
                  state: q is awaited
                """);
    }

    @Test
    void printsTermsWithTheBracketsThatAreNeeded() {
        Term px = current(x);
        Term py = current(y);
        Term flag = current(b);
        Term small = less(px, whole(1));
        assertPrints(Terms.and(Terms.or(flag, small), not(flag)), "(b or x < 1) and not b");
        assertPrints(Terms.or(Terms.and(flag, small), not(small)), "b and x < 1 or x >= 1");
        assertPrints(not(Terms.and(flag, small)), "not (b and x < 1)");
        assertPrints(Terms.divide(Terms.sum(px, py), Terms.sum(px, whole(1))), "(x + y) / (x + 1)");
        assertPrints(Terms.divide(Terms.divide(px, py), px), "x / y / x");
        assertPrints(Terms.divide(px, Terms.divide(py, px)), "x / (y / x)");
        assertPrints(Terms.product(Terms.sum(px, whole(1)), Terms.modulo(py, whole(2))), "(x + 1) * (y mod 2)");
        assertPrints(not(atMost(px, py)), "y < x");
        assertPrints(not(atMost(whole(3), px)), "x < 3");
        assertPrints(Terms.minus(px, py), "x - y");
        assertPrints(Terms.minus(px, Terms.sum(py, whole(2))), "x - (y + 2)");
        assertPrints(Terms.sum(px, whole(-2)), "x - 2");
        assertPrints(Terms.ifThenElse(flag, Terms.ifThenElse(small, px, py), whole(0)),
                "if b then (if x < 1 then x else y) else 0");
        assertPrints(Terms.sum(Terms.ifThenElse(flag, px, py), whole(1)), "(if b then x else y) + 1");
        assertPrints(equal(flag, small), "b == (x < 1)");
        assertPrints(not(equal(px, py)), "x != y");
        assertPrints(equal(next(zone), whole(0)), "zone' == north");
        assertPrints(equal(current(zone), whole(7)), "zone == 7");
        assertPrints(less(current(r), Terms.fraction(new Rational(BigInteger.ONE, BigInteger.TWO))), "r < 1/2");
        assertPrints(equal(current(r), Terms.toReal(Terms.sum(px, py))), "r == real(x + y)");
    }

    private static void assertPrints(Term term, String text) {
        assertThat(TermPrinter.print(term)).isEqualTo(text);
    }
}
