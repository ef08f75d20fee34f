package dev.interlock.compiler.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtentsTest {
    private final SystemBuilder system = new SystemBuilder("Extents");

    @Test
    void whatNobodyWritesStaysAsItStarts() {
        Variable fixed = system.number("fixed", 0, 100, 7);
        Variable free = system.variable("free", SystemBuilder.range(0, 100));

        assertThat(of(fixed)).isEqualTo(between(7, 7));
        assertThat(of(free)).isEqualTo(between(0, 100));
    }

    @Test
    void whatIsOnlyGivenTheValueThatItHasIsConstant() {
        Variable one = system.number("one", 0, 100, 3);
        Variable other = system.number("other", 0, 100, 3);
        Variable flag = system.flag("flag", false);
        system.command(system.agent("A"), "exchange")
                .set(one, value(other)).set(other, value(one)).set(flag, Terms.less(value(one), value(other))).done();

        assertThat(of(one)).isEqualTo(between(3, 3));
        assertThat(of(other)).isEqualTo(between(3, 3));
        assertThat(of(flag)).isEqualTo(Foresight.FAILS);
    }

    @Test
    void whatIsWrittenByThoseWhoNeverCanIsConstant() {
        Variable up = system.flag("up", false);
        Variable count = system.number("count", 0, 9, 0);
        system.command(system.agent("A"), "raise").when(value(up)).set(up, Terms.TRUE).add(count, 1).done();

        assertThat(of(up)).isEqualTo(Foresight.FAILS);
        assertThat(of(count)).isEqualTo(between(0, 0));
    }

    @Test
    void aGuardBoundsWhatItsCommandCountsTo() {
        Variable count = system.number("count", 0, 10_000, 5);
        Command up = system.command(system.agent("A"), "up")
                .requires(Terms.less(value(count), Terms.whole(12))).add(count, 1).done();
        Command down = system.command(system.environment("World"), "down")
                .requires(Terms.less(Terms.whole(2), value(count))).add(count, -1).done();

        assertThat(of(count)).isEqualTo(between(2, 12));
        assertThat(of(count, up)).isEqualTo(between(5, 12));
        assertThat(of(count, down)).isEqualTo(between(2, 5));
    }

    @Test
    void twoWhoActTogetherGoFurtherThanEitherAlone() {
        Variable count = system.number("count", 0, 10_000, 0);
        upTo(count, "A", 12);
        upTo(count, "B", 10);

        assertThat(of(count)).isEqualTo(between(0, 13));
        assertThat(of(count, system.commands().get(0))).isEqualTo(between(0, 12));
    }

    @Test
    void byTurnsTheyDoNot() {
        system.interleaved();
        Variable count = system.number("count", 0, 10_000, 0);
        upTo(count, "A", 12);
        upTo(count, "B", 10);

        assertThat(of(count)).isEqualTo(between(0, 12));
    }

    @Test
    void whoSetsMayBeFollowedByWhoAdds() {
        Variable count = system.number("count", 0, 10_000, 0);
        upTo(count, "A", 12);
        system.command(system.agent("B"), "reset").set(count, Terms.whole(50)).done();

        assertThat(of(count)).isEqualTo(between(0, 51));
    }

    @Test
    void whatWouldLeaveARangeDoesNotCount() {
        Variable count = system.number("count", 0, 10, 0);
        system.command(system.agent("A"), "leap").add(count, 20).done();

        assertThat(of(count)).isEqualTo(between(0, 0));
    }

    @Test
    void whatSaturatesStopsAtTheEnds() {
        Variable count = system.saturating("count", 0, 10, 9);
        system.command(system.agent("A"), "leap").add(count, 20).done();

        assertThat(of(count)).isEqualTo(between(9, 10));
    }

    @Test
    void monitorsWriteToo() {
        Variable count = system.number("count", 0, 10, 0);
        Variable seen = system.hidden("seen", SystemBuilder.range(0, 90), Variable.Overflow.CHECKED);
        upTo(count, "A", 4);
        system.monitor(seen, Terms.less(value(count), Terms.next(count)), Terms.sum(Terms.next(count), Terms.whole(3)));

        assertThat(of(seen)).isEqualTo(between(0, 7));
    }

    /** A monitor that comes later may bring back into its range what one before it has seen outside. */
    @Test
    void monitorsSeeWhatIsOutsideOfARangeOnTheWay() {
        Variable passing = system.hidden("passing", SystemBuilder.range(0, 5), Variable.Overflow.CHECKED);
        Variable seen = system.hidden("seen", SystemBuilder.range(0, 90), Variable.Overflow.CHECKED);
        system.command(system.agent("A"), "leap").add(passing, 20).done();
        Term isOutside = Terms.less(Terms.whole(5), Terms.next(passing));
        system.monitor(seen, isOutside, Terms.next(passing));
        system.monitor(passing, isOutside, Terms.whole(0));
        Question unseen = system.invariant(Terms.equal(value(seen), Terms.whole(0)));

        assertThat(of(seen)).isEqualTo(between(0, 25));
        Folded folded = Folding.of(system.build(), system.commands(), unseen).orElseThrow();
        assertThat(new Explorer(folded.system(), Limits.SMALL).find(folded.question()))
                .isInstanceOf(Finding.Reached.class);
    }

    @Test
    void aWriteThatMayBePassedByLeavesWhatOneBeforeItWrote() {
        Variable count = system.number("count", 0, 10, 0);
        Variable turns = system.number("turns", 0, 10, 0);
        system.command(system.agent("A"), "set")
                .set(count, Terms.whole(3)).setIf(Terms.less(Terms.whole(4), value(turns)), count, Terms.whole(7))
                .add(turns, 1).done();

        assertThat(of(count)).isEqualTo(between(0, 7));
        assertThat(new Stride(system.build(), system.commands())
                        .from(Map.of(count, between(0, 0), turns, between(4, 5))).get(count))
                .isEqualTo(between(3, 7));
    }

    @Test
    void anEndlessCountHasNoEnd() {
        Variable count = system.variable("count", Domain.INTEGERS);
        system.initially(Terms.equal(value(count), Terms.whole(4)));
        system.command(system.agent("A"), "up").add(count, 1).done();

        assertThat(of(count).low()).contains(BigInteger.valueOf(4));
        assertThat(of(count).high()).isEmpty();
    }

    @Test
    void foldingPutsValuesInThePlaceOfConstantsAndLeavesOutWhoNeverActs() {
        Variable most = system.number("most", 0, 10_000, 20);
        Variable on = system.flag("on", false);
        Variable count = system.number("count", 0, 10_000, 0);
        system.command(system.agent("A"), "up")
                .requires(Terms.less(value(count), value(most))).addIf(Terms.not(value(on)), count, Terms.whole(1)).done();
        system.command(system.agent("B"), "never").when(value(on)).add(count, 5).done();
        Question small = system.invariant(Terms.less(value(count), Terms.whole(19)));

        Folded folded = Folding.of(system.build(), system.commands(), small).orElseThrow();

        assertThat(folded.system().commands()).hasSize(1);
        assertThat(folded.system().commands().get(0).enabled())
                .isEqualTo(Terms.less(value(count), Terms.whole(20)));
        assertThat(folded.system().commands().get(0).writes().get(0).condition()).isEqualTo(Terms.TRUE);
        assertThat(folded.system().variables().get(count.id()).domain()).isEqualTo(SystemBuilder.range(0, 20));
        assertThat(folded.assumed()).isEqualTo(Terms.and(
                Terms.atMost(Terms.whole(20), value(most)),
                Terms.atMost(value(most), Terms.whole(20)),
                Terms.not(value(on)),
                Terms.atMost(value(count), Terms.whole(20))));
    }

    @Test
    void whatNeedsNothingSimplerIsLeftAlone() {
        Variable flag = system.flag("flag", false);
        system.command(system.agent("A"), "turn").set(flag, Terms.not(value(flag))).done();
        Question question = system.invariant(value(flag));

        assertThat(Folding.of(system.build(), system.commands(), question)).isEmpty();
    }

    private void upTo(Variable count, String agent, long most) {
        system.command(system.agent(agent), "up")
                .requires(Terms.less(value(count), Terms.whole(most))).add(count, 1).done();
    }

    private Interval of(Variable variable) {
        return of(variable, system.commands().toArray(Command[]::new));
    }

    private Interval of(Variable variable, Command... acting) {
        return Extents.of(system.build(), List.of(acting)).orElseThrow().get(variable);
    }

    private static Interval between(long low, long high) {
        return Interval.of(BigInteger.valueOf(low), BigInteger.valueOf(high));
    }

    private static Term value(Variable variable) {
        return Terms.current(variable);
    }
}
