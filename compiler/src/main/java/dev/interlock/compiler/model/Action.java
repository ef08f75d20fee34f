package dev.interlock.compiler.model;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an agent may do, or what may happen in the world.
 *
 * @param span the heading, for reports
 * @param fault present where it is a malfunction of the world, and no ordinary change
 * @param trigger what wakes it; absent means always awake
 * @param guards what its own policy demands, all of them
 * @param heals the malfunctions that it believes to answer
 */
public record Action(
        Span span,
        Optional<String> doc,
        String name,
        Optional<Fault> fault,
        List<Local> parameters,
        List<Reading> readings,
        Optional<Expr> trigger,
        List<Expr> guards,
        Timing timing,
        List<Healed> heals,
        Atomicity atomicity,
        Body body) {
    public Action {
        parameters = List.copyOf(parameters);
        readings = List.copyOf(readings);
        guards = List.copyOf(guards);
        heals = List.copyOf(heals);
    }

    /** {@code with seen = version[n]}: taken when the action starts, kept until it is done. Later ones may use earlier ones. */
    public record Reading(Local local, Expr value) {}

    /**
     * What is said of time. All durations are expressions over parameters only.
     *
     * @param held how long the trigger must hold without a break
     * @param within it acts no later than this after it became able to
     */
    public record Timing(Optional<Expr> held, Optional<Expr> within, Optional<Cooldown> cooldown) {
        public static final Timing NONE = new Timing(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** After it is done, not again before this. */
    public record Cooldown(Expr length, Per per) {}

    /** @param most how often it may happen in a run */
    public record Fault(Optional<Expr> most, Per per) {}

    /** The fault of this name of an environment, for these parameters. */
    public record Healed(Span span, String environment, String fault, List<Expr> arguments) {
        public Healed {
            arguments = List.copyOf(arguments);
        }
    }

    /** What is counted together. */
    public enum Per {
        /** All of the action, in one instance of the agent. */
        ACTION,
        /** Each tuple of its parameters on its own. */
        PARAMETERS
    }

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

    /** Check, then act: triggers, guards and readings belong to the start; the finish happens later. */
    public record Lasting(List<Statement> start, Takes takes, Flights flights, List<Statement> finish)
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

    /** How long it is in flight. */
    public sealed interface Takes {
        <R> R accept(Visitor<R> visitor);

        interface Visitor<R> {
            R anyTime(AnyTime takes);

            R anyTimeOrNever(AnyTimeOrNever takes);

            R between(Between takes);
        }
    }

    public record AnyTime() implements Takes {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyTime(this);
        }
    }

    public record AnyTimeOrNever() implements Takes {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyTimeOrNever(this);
        }
    }

    /** Both ends included. */
    public record Between(Expr least, Expr most) implements Takes {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.between(this);
        }
    }

    public enum Flights {
        ONE,
        ONE_PER_PARAMETERS
    }
}
