package dev.interlock.solver.relation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.OneFile;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private static final String CHAIN = """
            system Chain
            state n : int = 0
            environment World { action go { n += 1 } }
            agent Reset { action back when n > 0 { n = 0 } }
            property short: cascade at most 1
            """;

    @Test
    void whatIsLookedForIsACommandOfTheSystemThatKeepsOneQuestionsBooks() {
        TransitionSystem system = OneFile.compile(CHAIN).match(one -> one, diagnostics -> {
            throw new AssertionError(diagnostics.toString());
        });
        Question dead = system.questions().stream()
                .filter(question -> question.name().equals("World.go"))
                .findFirst()
                .orElseThrow();
        TransitionSystem asked = system.askedFor(dead);

        Target target = Targets.of(StepRelation.of(Scope.everyone(asked)), dead.reaching());

        assertThat(target.probes()).isNotEmpty().allSatisfy(probe -> assertThat(asked.commands())
                .anyMatch(command -> command == probe.command().orElseThrow()));
    }
}
