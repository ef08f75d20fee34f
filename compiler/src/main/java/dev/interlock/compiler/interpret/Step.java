package dev.interlock.compiler.interpret;

import java.util.List;

/** Who acts together in one step, in the order in which their writes land; at least one. */
public record Step(List<Firing> firings) {
    public Step {
        firings = List.copyOf(firings);
        if (firings.isEmpty()) {
            throw new IllegalArgumentException("somebody acts in every step");
        }
    }
}
