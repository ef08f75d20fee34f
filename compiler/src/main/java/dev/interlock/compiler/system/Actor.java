package dev.interlock.compiler.system;

import java.util.List;

/**
 * One agent instance or one environment: who acts in a step.
 *
 * @param id its position in {@link TransitionSystem#actors()}
 * @param agent the declared name
 * @param indices which instance, in the words of the policy file; empty for a single agent and an environment
 */
public record Actor(int id, Role role, String agent, List<String> indices) {
    public Actor {
        indices = List.copyOf(indices);
    }

    /** {@code Cost}, {@code Enactor[2]}. */
    public String name() {
        return indices.isEmpty() ? agent : agent + "[" + String.join(", ", indices) + "]";
    }

    public enum Role {
        AGENT,
        /** Nobody is to blame for its events. */
        ENVIRONMENT
    }

    @Override
    public String toString() {
        return name();
    }
}
