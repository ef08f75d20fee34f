package dev.interlock.compiler.system;

import dev.interlock.compiler.source.Span;
import java.util.List;

/**
 * That of some commands only so many are in one step.
 *
 * @param most how many, a whole number over current variables, read before the step
 * @param span the coordination line that says so
 */
public record Exclusion(List<Command> commands, Term most, Span span) {
    public Exclusion {
        commands = List.copyOf(commands);
    }
}
