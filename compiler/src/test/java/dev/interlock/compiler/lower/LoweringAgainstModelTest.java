package dev.interlock.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.syntax.PolicyParser;
import dev.interlock.compiler.syntax.Program;
import dev.interlock.compiler.system.TransitionSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lowering against the direct meaning of the model: in every state of random walks both allow the same moves, and each move of one
 * actor has the same outcome.
 */
class LoweringAgainstModelTest {
    private static final int WALKS = 20;

    @ParameterizedTest
    @ValueSource(strings = {
        "fleet", "flights", "arithmetic", "branches", "private", "definitions", "tables", "reals", "assumptions",
        "coordination", "writers", "faults", "unknowns", "samples", "time-held", "time-cooldown", "time-within",
        "time-turns", "time-flights", "time-windows", "time-world", "time-free", "loops", "answers", "ripples"
    })
    void bothAllowTheSameMovesWithTheSameOutcomes(String name) {
        Model model = model(name);
        TransitionSystem system = value(Lowering.lower(model));
        for (int seed = 0; seed < WALKS; seed++) {
            assertThat(new Walk(model, system, new Random(seed)).run()).as("a start is found").isTrue();
        }
    }

    private static Model model(String name) {
        String path = "/lower/" + name + ".interlock";
        try (var stream = LoweringAgainstModelTest.class.getResourceAsStream(path)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return value(PolicyParser.parse(new SourceFile(name + ".interlock", text))
                    .then(file -> Resolver.resolve(Program.of(file), Map.of())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static <T> T value(Result<T> result) {
        return result.match(value -> value, diagnostics -> {
            throw new AssertionError(diagnostics.toString());
        });
    }
}
