package dev.interlock.compiler.model;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an agent may do, or what may happen in the world.
 *
 * @param span the heading, for reports
 * @param trigger what wakes it; absent means always awake
 * @param guards what its own policy demands, all of them
 */
public record Action(
        Span span,
        Optional<String> doc,
        String name,
        List<Local> parameters,
        List<Reading> readings,
        Optional<Expr> trigger,
        List<Expr> guards,
        Atomicity atomicity,
        Body body) {
    public Action {
        parameters = List.copyOf(parameters);
        readings = List.copyOf(readings);
        guards = List.copyOf(guards);
    }

    /** {@code with seen = version[n]}: taken when the action starts, kept until it is done. Later ones may use earlier ones. */
    public record Reading(Local local, Expr value) {}

    /** Whether the action may share its step with a writer of what it reads. */
    public enum Atomicity {
        ORDINARY,
        /** A compare-and-swap. */
        ATOMIC
    }

    public sealed interface Body {
        <R> R match(Function<Instant, R> instant, Function<Lasting, R> lasting);
    }

    public record Instant(List<Statement> statements) implements Body {
        public Instant {
            statements = List.copyOf(statements);
        }

        @Override
        public <R> R match(Function<Instant, R> instant, Function<Lasting, R> lasting) {
            return instant.apply(this);
        }
    }

    /** Check, then act: triggers, guards and readings belong to the start; the finish happens at any later time. */
    public record Lasting(List<Statement> start, Duration duration, Flights flights, List<Statement> finish)
            implements Body {
        public Lasting {
            start = List.copyOf(start);
            finish = List.copyOf(finish);
        }

        @Override
        public <R> R match(Function<Instant, R> instant, Function<Lasting, R> lasting) {
            return lasting.apply(this);
        }
    }

    public enum Duration {
        ANY_TIME,
        ANY_TIME_OR_NEVER
    }

    public enum Flights {
        ONE,
        ONE_PER_PARAMETERS
    }
}
