package dev.interlock.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Golden;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Question;
import dev.interlock.compiler.model.StateVariable;
import org.junit.jupiter.api.Test;

class ResolverTest {
    @Test
    void thePictureOfTheLanguageResolves() {
        Model model = Policies.model(Golden.read(Golden.resource("syntax/database-tier.interlock")));

        assertThat(model.name()).isEqualTo("DatabaseTier");
        assertThat(model.states()).extracting(StateVariable::name).containsExactly("replicas", "drained", "demand");
        assertThat(model.actors()).extracting(Actor::name).containsExactly("Users", "Performance", "Cost");
        assertThat(model.questions()).extracting(Question::name).containsExactly("quorum");
        assertThat(model.states().get(0).doc()).contains("provisioned replicas");
        assertThat(model.expectations()).hasSize(1);
    }

    @Test
    void everyConstructThatCanBeReadResolves() {
        String text = Golden.read(Golden.resource("syntax/every-construct.interlock"))
                .replace("import \"shared/nodes.interlock\"", "")
                .replace("takes any time finish { }", "takes any time finish { cost = 1.5 }")
                .replace("expect lively violated by nobody", "expect lively violated");

        Model model = Policies.model(text);

        assertThat(model.turns()).isEqualTo(Model.Turns.INTERLEAVED);
        assertThat(model.parameters()).extracting(Model.Parameter::name).containsExactly("limit", "zone");
        assertThat(model.questions())
                .extracting(Question::name)
                .containsExactly("bounded", "monotone", "tried", "lively", "Healer.few");
    }
}
