package dev.interlock.compiler.interpret;

import static dev.interlock.compiler.interpret.Situations.firing;
import static dev.interlock.compiler.interpret.Situations.state;
import static dev.interlock.compiler.interpret.Situations.step;
import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private final SystemBuilder system = new SystemBuilder("Test");
    private final Variable x = system.number("x", 0, 3, 1);
    private final Actor a = system.agent("A");
    private final Actor b = system.agent("B");
    private final Actor world = system.environment("World");

    @Test
    void listsTheEnabledFiringsWithTheirInputs() {
        Input n = system.input("n", SystemBuilder.range(0, 2));
        Command set = system.command(a, "set").input(n).requires(less(current(x), current(n))).done();
        system.command(b, "never").requires(less(current(x), whole(1))).done();
        assertThat(choices(100).enabledFirings(state(1))).isEqualTo(Listing.complete(List.of(firing(set, n, 2))));
        assertThat(choices(100).enabledFirings(state(0)).items()).hasSize(3);
    }

    @Test
    void saysThatInputsHaveTooManyValues() {
        Input n = system.input("n", Domain.INTEGERS);
        system.command(a, "set").input(n).done();
        Command plain = system.command(b, "plain").done();
        Listing<Firing> listing = choices(100).enabledFirings(state(1));
        assertThat(listing.items()).containsExactly(firing(plain));
        assertThat(listing.gap()).contains("the inputs of `A.set` have too many values");
    }

    @Test
    void triesEachAloneAndAllTogetherInEveryOrderThatMatters() {
        Command up = system.command(a, "up").add(x, 1).done();
        Command reset = system.command(b, "reset").set(x, whole(0)).done();
        Command event = system.command(world, "event").add(x, 1).done();
        assertThat(choices(100).attempts(state(1), command -> true).items())
                .extracting(Attempt::step)
                .containsExactlyInAnyOrder(step(up), step(reset), step(event), step(up, reset), step(reset, up));
        assertThat(choices(100).attempts(state(1), command -> !command.actor().equals(b)).items())
                .extracting(Attempt::step)
                .containsExactlyInAnyOrder(step(up), step(event));
        assertThat(choices(100).attempts(state(3), command -> true).items())
                .extracting(Attempt::step)
                .doesNotContain(step(event));
    }

    @Test
    void oneOrderIsEnoughWhereAllEndAlike() {
        Command up = system.command(a, "up").add(x, 1).done();
        Command also = system.command(b, "up").add(x, 1).done();
        assertThat(choices(100).attempts(state(1), command -> true).items())
                .extracting(Attempt::step)
                .containsExactlyInAnyOrder(step(up), step(also), step(up, also));
    }

    @Test
    void saysThatThereAreTooManySteps() {
        for (int i = 0; i < 8; i++) {
            system.command(system.agent("C" + i), "wait").done();
        }
        assertThat(choices(300).attempts(state(1), command -> true).isComplete()).isTrue();
        assertThat(choices(300).attempts(state(1), command -> true).items()).hasSize(255);
        assertThat(choices(200).attempts(state(1), command -> true).gap())
                .contains("there are too many steps from one state");
    }

    private Choices choices(int limit) {
        return new Choices(new Interpreter(system.build()), limit);
    }
}
