package dev.interlock.solver.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.OneFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each link where it is and where it only seems to be. */
class CartographerTest {
    private static CausalMap map(String text) {
        TransitionSystem system = OneFile.compile("system A\n" + text).<TransitionSystem>match(s -> s, errors -> {
            throw new AssertionError(errors.toString());
        });
        return new Cartographer(Duration.ofMinutes(5)).draw(system).orElseThrow();
    }

    private static List<String> shown(CausalMap map) {
        return map.edges().stream()
                .filter(edge -> edge.finding() instanceof Finding.Shown)
                .map(edge -> Oracle.name(edge.link()))
                .toList();
    }

    private static List<String> shown(String text) {
        return shown(map(text));
    }

    private static Witness witness(CausalMap map, String name) {
        return map.edges().stream()
                .filter(edge -> Oracle.name(edge.link()).equals(name))
                .map(edge -> ((Finding.Shown) edge.finding()).witness())
                .findFirst().orElseThrow();
    }

    @Test
    void aTriggerThatIsOnlyMentionedWakesNobody() {
        assertThat(shown("""
                state done1 : bool = false
                state done2 : bool = false
                state x : 0..9 = 0
                agent Up { action up when x < 3 { x += 1 } }
                agent Two { action two when x >= 2 { done1 = true } }
                agent Five { action five when x >= 5 { done2 = true } }
                """)).containsExactly("Up.up WAKES Two.two ANOTHER_ACTION");
    }

    @Test
    void whatComesTrueAndGoesOnOneStepLaterIsFoundWithAShortestRun() {
        CausalMap map = map("""
                state done1 : bool = false
                state x : 0..9 = 0
                agent Up { action up when x < 3 { x += 1 } }
                agent Two { action two when x >= 2 { done1 = true } }
                """);
        Witness witness = witness(map, "Up.up WAKES Two.two ANOTHER_ACTION");

        assertThat(witness.run().moves()).hasSize(2);
        assertThat(witness.cause()).isEqualTo(1);
        assertThat(witness.reason()).isInstanceOf(Reason.Trigger.class);
        assertThat(witness.changed()).extracting(Object::toString).containsExactly("x");
    }

    @Test
    void aGuardThatFailsBlocksAndATriggerThatGoesDoesNot() {
        assertThat(shown("""
                state done1 : bool = false
                state wanted : bool = true
                state room : 0..1 = 1
                agent Taker { action take { room = 0 } }
                agent Canceller { action cancel { wanted = false } }
                agent Placer { action place when wanted requires room > 0 { done1 = true } }
                """)).containsExactly("Taker.take BLOCKS Placer.place ANOTHER_ACTION");
    }

    @Test
    void aLineOfCoordinationBlocks() {
        CausalMap map = map("""
                state done1 : bool = false
                state x : 0..1 = 0
                agent A { action start takes any time finish { x = 1 } }
                agent B { action other when x == 0 { done1 = true } }
                coordinate { exclusive A.start, B.other }
                """);
        Witness witness = witness(map, "A.start BLOCKS B.other ANOTHER_ACTION");

        assertThat(witness.reason()).isInstanceOf(Reason.Guard.class);
        assertThat(witness.changed()).isEmpty();
    }

    @Test
    void anEffectThatComesOutTheSameIsNotFed() {
        assertThat(shown("""
                state x : 0..3 = 0
                state y : 0..9 = 0
                state z : 0..9 = 0
                environment World { action move { x = any 0..3 } }
                agent Copy { action copy { y = x } }
                agent Deaf { action tell { z = if x > 5 then 1 else 0 } }
                """)).contains("World.move FEEDS Copy.copy ANOTHER_ACTION")
                .noneMatch(name -> name.contains("FEEDS Deaf.tell"));
    }

    @Test
    void whoGivesBackAValueUndoes() {
        assertThat(shown("""
                state x : 0..9 = 0
                state y : 0..9 = 0
                agent Up { action up when x == 0 { x = 5 y = 1 } }
                agent Down { action down when x == 5 { x = 0 } }
                agent Half { action half when x == 5 { x = 3 } }
                """)).contains("Down.down UNDOES Up.up ANOTHER_ACTION", "Up.up UNDOES Down.down ANOTHER_ACTION")
                .noneMatch(name -> name.startsWith("Half.half UNDOES"));
    }

    @Test
    void timeMayPassBeforeAnUndoing() {
        assertThat(shown("""
                state on : bool = false
                agent Up { action up when not on { on = true } }
                agent Down { action down when on for 5m takes 1m finish { on = false } }
                """)).contains("Down.down UNDOES Up.up ANOTHER_ACTION", "Up.up WAKES Down.down ANOTHER_ACTION");
    }

    @Test
    void instancesAreOneNodeAndToldApart() {
        assertThat(shown("""
                range Node = 1..2
                state up[Node] : bool = true
                agent Restart[n in Node] { action restart when up[n] requires up[3 - n] { up[n] = false } }
                """)).containsExactly("Restart.restart BLOCKS Restart.restart ANOTHER_INSTANCE");
    }

    @Test
    void aSampleStandsBetweenAChangeAndWhoActsOnIt() {
        assertThat(shown("""
                state done1 : bool = false
                state x : 0..1 = 0
                environment World { action rise { x = 1 } }
                agent Late { observes x late  action act when x == 1 { done1 = true } }
                """)).containsExactly(
                        "World.rise FEEDS Late observes x ANOTHER_ACTION", "Late observes x WAKES Late.act ANOTHER_ACTION");
    }
}
