package dev.interlock.solver.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void isOverOnceStopped() {
        Patience patience = Patience.endless();
        assertThat(patience.isOver()).isFalse();

        patience.stop();

        assertThat(patience.isOver()).isTrue();
        assertThat(patience.millisLeft()).isZero();
        assertThat(patience.why()).isEqualTo("it was stopped");
    }

    @Test
    void lastsNoLongerThanItsParent() {
        Patience parent = Patience.of(Duration.ofHours(2));
        Patience child = parent.child();
        Patience shorter = parent.atMost(Duration.ZERO);

        assertThat(shorter.isOver()).isTrue();
        assertThat(shorter.why()).isEqualTo("the time of 0 s was used up");
        assertThat(parent.isOver()).isFalse();
        assertThat(child.millisLeft()).isLessThanOrEqualTo(Duration.ofHours(2).toMillis());
        parent.stop();
        assertThat(child.isOver()).isTrue();
        assertThat(child.why()).isEqualTo("it was stopped");
    }

    @Test
    void stoppingAChildLeavesItsParentAlone() {
        Patience parent = Patience.endless();
        parent.child().stop();

        assertThat(parent.isOver()).isFalse();
    }

    @Test
    void tellsTheWatchOfWhatItsChildrenAreSpentOn() {
        Overheard overheard = new Overheard();
        Patience watched = Patience.endless().watchedBy(overheard).atMost(Duration.ofHours(1)).child();

        watched.busy(Activity.runs(1));
        watched.busy(Activity.states(120_000));
        watched.idle(Engine.STATES);

        assertThat(overheard.words()).containsExactly("runs of 1 step", "all states: 120,000", "no STATES");
    }
}
