package dev.interlock.compiler.model;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A declared agent (perhaps one per index) or environment.
 *
 * @param indices empty for an environment and for a single agent
 * @param period how often it has its turn; absent where it may act at any moment
 * @param observations what it knows from samples only
 */
public record Actor(
        Span span,
        Optional<String> doc,
        Role role,
        String name,
        List<Local> indices,
        Optional<Period> period,
        List<Observation> observations,
        List<Action> actions) {
    public Actor {
        indices = List.copyOf(indices);
        observations = List.copyOf(observations);
        actions = List.copyOf(actions);
    }

    /** One turn in each period; the length is an expression over parameters only. */
    public record Period(Expr length, Phase phase) {}

    public enum Phase {
        /** The turns are at any moment of the period, the same in each. */
        FREE,
        /** The first turn is at the start of the run. */
        ALIGNED
    }

    /**
     * States and definitions that are sampled together.
     *
     * @param every the sample is at most this old; absent where it may have any age
     */
    public record Observation(
            Span span, List<StateVariable> states, List<LetDefinition> lets, Optional<Expr> every) {
        public Observation {
            states = List.copyOf(states);
            lets = List.copyOf(lets);
        }
    }

    public enum Role {
        AGENT,
        /** Nobody is to blame for its events. */
        ENVIRONMENT
    }
}
