package dev.interlock.compiler.model;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A declared agent (perhaps one per index) or environment.
 *
 * @param indices empty for an environment and for a single agent
 */
public record Actor(
        Span span, Optional<String> doc, Role role, String name, List<Local> indices, List<Action> actions) {
    public Actor {
        indices = List.copyOf(indices);
        actions = List.copyOf(actions);
    }

    public enum Role {
        AGENT,
        /** Nobody is to blame for its events. */
        ENVIRONMENT
    }
}
