package dev.interlock.compiler.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CausalChainTest {
    private static final String TIER = """
            system Tier
            state load : 0..9 = 0
            state size : 0..9 = 5
            state spare : 0..9 = 0
            environment World {
              action more { load += 1 }
              action paint { spare += 1 }
            }
            agent Scaler { action shrink when load > 0 requires size > 1 { size -= 1 } }
            agent Other { action reset { size = 3 } }
            invariant enough: size > 3
            """;

    private static void assertCauses(Played played, String... causes) {
        assertThat(played.causes(played.arrived())).containsExactly(causes);
    }

    @Test
    void whoWokeSomebodyIsACauseAndWhoDidSomethingElseIsNot() {
        assertCauses(
                Played.of(TIER).after("World.paint", "World.more", "World.paint", "Scaler.shrink", "Scaler.shrink"),
                "World.more 2", "Scaler.shrink 4", "Scaler.shrink 5");
    }

    @Test
    void whatIsOverwrittenPlayedNoPart() {
        assertCauses(Played.of(TIER).after("World.more", "Scaler.shrink", "Other.reset"), "Other.reset 3");
    }

    @Test
    void onlyThatWhichMadeAConditionTrueIsACauseOfIt() {
        assertCauses(
                Played.of("""
                        system Test
                        state load : 0..9 = 0
                        state budget : 0..9 = 0
                        state broken : bool = false
                        environment World { action more { load += 1 } }
                        agent Bank { action pay { budget += 1 } }
                        agent Actor { action act when load >= 2 requires budget > 0 { broken = true } }
                        invariant whole: not broken
                        """)
                        .after("World.more", "Bank.pay", "Bank.pay", "World.more", "World.more", "Actor.act"),
                "World.more 1", "Bank.pay 2", "World.more 4", "Actor.act 6");
    }

    @Test
    void aValueThatAddsUpRestsOnAllWhoAddedToIt() {
        assertCauses(
                Played.of("""
                        system Test
                        state load : 0..9 = 0
                        environment World { action more { load += 1 } }
                        invariant few: load < 3
                        """)
                        .after("World.more", "World.more", "World.more"),
                "World.more 1", "World.more 2", "World.more 3");
    }

    @Test
    void whoGoesByASampleGoesBackToWhatWasSampled() {
        assertCauses(
                Played.of("""
                        system Test
                        state wanted : 0..9 = 3
                        state size : 0..9 = 3
                        environment World { action more { wanted += 1 } }
                        agent Applier {
                          observes wanted late
                          action apply when wanted != size { size = wanted }
                        }
                        invariant three: size == 3
                        """)
                        .after("World.more", "Applier.observes wanted", "World.more", "Applier.apply"),
                "World.more 1", "Applier.observes wanted 2", "Applier.apply 4");
    }

    @Test
    void whatHadToHoldForSomeTimeGoesBackToWhoMadeItTrue() {
        assertCauses(
                Played.of("""
                        system Test
                        state high : bool = false
                        state other : 0..3 = 0
                        state size : 0..3 = 3
                        environment World {
                          action rise when not high { high = true }
                          action stir { other += 1 }
                        }
                        agent Scaler { action shrink when high for 2m { size -= 1 } }
                        agent Slow { action rest when size < 2 for 1m { size = 3 } }
                        invariant three: size == 3
                        """)
                        .after("World.stir", "World.rise", "1 ticks", "World.stir", "1 ticks", "Scaler.shrink"),
                "World.rise 2", "Scaler.shrink 6");
    }

    @Test
    void whatFinishesGoesBackToItsStartAndWhatItReadThere() {
        assertCauses(
                Played.of("""
                        system Test
                        state newest : 0..9 = 0
                        state active : 0..9 = 0
                        agent Planner { action plan { newest += 1 } }
                        agent Enactor {
                          action enact
                            with plan = newest
                            takes any time
                            finish { active = plan }
                        }
                        invariant none: active == 0
                        """)
                        .after("Planner.plan", "Enactor.enact start", "Planner.plan", "Enactor.enact finish"),
                "Planner.plan 1", "Enactor.enact start 2", "Enactor.enact finish 4");
    }

    @Test
    void ofALoopEverybodyWhoChangesSomethingIsPartOfTheDamage() {
        Played played = Played.of("""
                        system Test
                        state wanted : 0..9 = 3
                        state size : 0..9 = 3
                        state other : bool = false
                        environment World { action more { wanted = 5 } }
                        environment Noise { action stir { other = not other } }
                        agent Up { action up when wanted > size { size = wanted } }
                        agent Down { action down when size > 3 { size = 3 } }
                        property calm: settles size
                        """)
                .after("Noise.stir", "World.more", "Up.up", "Down.down");
        assertThat(played.causes(played.loopingAfter(2, 2))).containsExactly("World.more 2", "Up.up 3", "Down.down 4");
    }

    @Test
    void whoMadeItSoThatHelpersStandStillIsACauseToo() {
        Played played = Played.of("""
                        system Test
                        state up : bool = true
                        state locked : bool = false
                        state other : bool = false
                        environment World { fault crash when up { up = false } }
                        agent Guard { action lock when not locked { locked = true } }
                        agent Noise { action stir { other = not other } }
                        agent Mender { action mend when not up requires not locked { up = true } }
                        property back: recoverable up
                        """)
                .after("Guard.lock", "Noise.stir", "World.crash");
        assertThat(played.causes(played.trap())).containsExactly("Guard.lock 1", "World.crash 3");
    }
}
