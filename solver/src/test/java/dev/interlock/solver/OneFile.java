package dev.interlock.solver;

import dev.interlock.compiler.Compiler;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.source.Sources;
import dev.interlock.compiler.system.TransitionSystem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A project of one file, for tests that say what they check in the language itself. */
public record OneFile(String text) implements Sources {
    public static Result<TransitionSystem> compile(String text) {
        return Compiler.compile("one.interlock", new OneFile(text), Map.of());
    }

    @Override
    public Answer read(String path) {
        return new Found(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String resolve(String importing, String quoted) {
        return quoted;
    }

    @Override
    public List<String> neighbours(String path) {
        return List.of();
    }
}
