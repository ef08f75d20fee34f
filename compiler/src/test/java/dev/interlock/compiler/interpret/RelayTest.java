package dev.interlock.compiler.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RelayTest {
    private static final String CHAIN = """
            system Chain
            state load : 0..3 = 0
            state pods : 0..3 = 0
            state nodes : 0..3 = 0
            state cache : 0..3 = 0
            environment World { action ask { load += 1 } }
            agent Pods { action add when pods < load { pods += 1 } }
            agent Nodes {
              action add
                when nodes < pods
                takes any time
                finish { nodes = pods }
            }
            agent Cache { action fill when cache < nodes { cache = nodes } }
            """;

    private static Relay relay(Played played) {
        Run run = played.arrived();
        int last = run.moves().size() - 1;
        return Relay.endingWith(run, played.system(), last, run.moves().get(last).step().firings().get(0));
    }

    private static List<String> acts(Relay relay) {
        return relay.acts().stream().map(link -> link.firing().command() + " " + (link.move() + 1)).toList();
    }

    @Test
    void whatAFinishWakesIsWokenByTheWholeAct() {
        Relay relay = relay(Played.of(CHAIN).after(
                "World.ask", "Pods.add", "Nodes.add start", "Nodes.add finish", "Cache.fill"));

        assertThat(acts(relay)).containsExactly("Pods.add 2", "Nodes.add start 3", "Cache.fill 5");
        assertThat(relay.cause()).map(link -> link.firing().command().name()).contains("World.ask");
    }

    @Test
    void whatWasSoFromTheStartIsWokenByNobody() {
        Relay relay = relay(Played.of(CHAIN.replace("pods : 0..3 = 0", "pods : 0..3 = 2"))
                .after("Nodes.add start", "Nodes.add finish", "Cache.fill"));

        assertThat(acts(relay)).containsExactly("Nodes.add start 1", "Cache.fill 3");
        assertThat(relay.cause()).isEmpty();
    }

    @Test
    void whatHasToHoldForSomeTimeIsWokenByWhoMadeItTrueAndNotByTime() {
        Relay relay = relay(Played.of("""
                        system Test
                        state load : 0..3 = 0
                        state pods : 0..3 = 0
                        environment World { action ask { load += 1 } }
                        agent Pods { action add when pods < load { pods += 1 } }
                        agent Nodes { action add when pods > 0 for 2m { load = 0 } }
                        agent Clock { action tick when load > 2 for 1m { load = 0 } }
                        """)
                .after("World.ask", "Pods.add", "2 ticks", "Nodes.add"));

        assertThat(acts(relay)).containsExactly("Pods.add 2", "Nodes.add 4");
    }

    @Test
    void ofAStepTogetherOnlyThoseWakeWhoChangedWhatTheWokenOneWaitsFor() {
        Relay relay = relay(Played.of("""
                        system Together
                        state out : bool = false
                        state west : bool = false
                        state east : bool = false
                        environment World { action fail { out = true } }
                        agent Chief { action call when out { east = true } }
                        agent East { action answer when east { east = false } }
                        agent West {
                          action eject when out and not west { west = true }
                          action take_back when west { west = false }
                        }
                        """)
                .after("World.fail", "Chief.call", "East.answer + West.eject", "West.take_back"));

        assertThat(acts(relay)).containsExactly("West.eject 3", "West.take_back 4");
    }

    @Test
    void whoseWriteWasOverwrittenHasWokenNobody() {
        String policy = """
                system Last
                state a : bool = false
                state x : 0..2 = 0
                environment World { action go { a = true } }
                agent Slow { action set when a { x = 2 } }
                agent Short { action set { x = 2 } }
                agent Reader { action read when x == 2 { x = 0 } }
                """;
        Relay last = relay(Played.of(policy).after("World.go", "Slow.set + Short.set", "Reader.read"));

        assertThat(acts(last)).containsExactly("Short.set 2", "Reader.read 3");
    }

    @Test
    void anEventBetweenTwoActsEndsTheChain() {
        Relay relay = relay(Played.of(CHAIN).after("World.ask", "Pods.add", "World.ask", "Nodes.add start"));

        assertThat(acts(relay)).containsExactly("Nodes.add start 4");
        assertThat(relay.cause()).map(link -> link.move()).contains(2);
    }
}
